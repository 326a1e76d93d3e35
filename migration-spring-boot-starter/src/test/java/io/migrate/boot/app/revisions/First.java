package io.migrate.boot.app.revisions;

import io.migrate.operation.Operations;
import io.migrate.script.Migration;
import io.migrate.script.Revision;

import static io.migrate.operation.PostgresTypes.bigint;

@Revision(id = "a1", message = "users", created = "2026-01-01T00:00:00Z")
final class First implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.createTable("users", (t) -> {
			t.column("id", bigint()).identity();
			t.primaryKey("id");
		});
	}

	@Override
	public void downgrade(Operations op) {
		op.dropTable("users");
	}

}
