package io.migrate.sql;

import java.util.List;

import io.migrate.operation.CreateIndex;
import io.migrate.operation.DropIndex;
import io.migrate.operation.RenameIndex;
import io.migrate.schema.Index;
import io.migrate.schema.IndexPart;
import io.migrate.schema.QualifiedName;

/**
 * Indexes.
 */
final class IndexCases {

	private static final QualifiedName USERS = QualifiedName.of("shop", "users");

	private static final Index PLAIN = Index.onColumns("ix_users_a", "a");

	private static final DdlCase.Given TABLE = DdlCase.on("CREATE SCHEMA shop",
			"CREATE TABLE shop.users (a integer, b text, c integer[])", "INSERT INTO shop.users VALUES (1, 'x', '{}')");

	private static final DdlCase.Given INDEXED = DdlCase.on("CREATE SCHEMA shop", "CREATE TABLE shop.users (a integer)",
			"CREATE INDEX ix_users_a ON shop.users (a)");

	private IndexCases() {
	}

	static List<DdlCase> all() {
		return List.of(TABLE.when("plain", new CreateIndex(USERS, PLAIN, false)),
				TABLE.when("concurrently", new CreateIndex(USERS, PLAIN.withUnique(true), true)),
				TABLE.since(15).when("everything", new CreateIndex(USERS, rich(), true)),
				TABLE.when("gin", new CreateIndex(USERS, Index.onColumns("ix_users_c", "c").withMethod("gin"), false)),
				INDEXED.when("plain", new DropIndex(USERS, "ix_users_a", PLAIN, false)),
				INDEXED.when("concurrently", new DropIndex(USERS, "ix_users_a", PLAIN, true)),
				INDEXED.when("plain", new RenameIndex(USERS, "ix_users_a", "Ix")));
	}

	private static Index rich() {
		return Index
			.of("ix users",
					List.of(IndexPart.column("b").withCollation("C").withOperatorClass("text_pattern_ops").desc(),
							IndexPart.expression("lower(b) || ';'"), IndexPart.column("a").withNullsFirst(true),
							IndexPart.column("a").desc().withNullsFirst(false)))
			.withUnique(true)
			.withInclude(List.of("c"))
			.withNullsNotDistinct(true)
			.withStorage(List.of("fillfactor=70"))
			.withPredicate("b IS NOT NULL OR a > 1");
	}

}
