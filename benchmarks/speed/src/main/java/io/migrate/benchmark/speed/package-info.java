/**
 * Puts this engine beside other tools: {@link io.migrate.benchmark.speed.Benchmark}
 * starts a process for each measurement, which is a
 * {@link io.migrate.benchmark.speed.Measurement}.
 */
@NullMarked
package io.migrate.benchmark.speed;

import org.jspecify.annotations.NullMarked;
