package io.migrate.script;

import io.migrate.operation.Operations;

/**
 * A revision written in Java: a class with a constructor without arguments, annotated
 * with {@link Revision}. Both methods only collect; nothing touches a database until the
 * plan is carried out.
 */
public interface Migration {

	void upgrade(Operations op);

	void downgrade(Operations op);

}
