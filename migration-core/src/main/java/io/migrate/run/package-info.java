/**
 * Carries out a plan: lock, parts, transactions, resume; or writes it as a script.
 */
@NullMarked
package io.migrate.run;

import org.jspecify.annotations.NullMarked;
