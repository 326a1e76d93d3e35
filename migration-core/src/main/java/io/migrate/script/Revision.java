package io.migrate.script;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a {@link Migration} is in the graph.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revision {

	/**
	 * Its identifier: without {@code @ - + :} and blanks; a generated one is twelve
	 * random hexadecimal digits.
	 */
	String id();

	/**
	 * The revisions it follows; several make it a merge, none a base.
	 */
	String[] parents() default {};

	/**
	 * Names of the branch that begins here.
	 */
	String[] branchLabels() default {};

	/**
	 * Revisions that must be applied before it without being its parents.
	 */
	String[] dependsOn() default {};

	/**
	 * What it is for, in one line.
	 */
	String message() default "";

	/**
	 * When it was written, ISO-8601 in UTC.
	 */
	String created() default "";

	Phase phase() default Phase.EXPAND;

	/**
	 * Why it has no downgrade; empty where it has one.
	 */
	String irreversible() default "";

	/**
	 * The revisions that it stands for since they were squashed into it.
	 */
	String[] replaces() default {};

	Requirement requires() default Requirement.NONE;

}
