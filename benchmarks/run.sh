#!/usr/bin/env bash
# Measures this engine beside other tools and prints the tables: run.sh [--only A,D,E] [--tables 100,1000] [--reps 5] [--tools …]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mvn -B -q -f "$here/pom.xml" process-classes >&2
build=$here/speed/target
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$build/classes:$(cat "$build/class-path.txt")" \
	io.migrate.benchmark.speed.Benchmark "$@"
