#!/usr/bin/env bash
# Measures how long resolving and planning take as the number of revisions grows: graph.sh [SIZE…]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mvn -B -q -f "$here/pom.xml" process-classes >&2
build=$here/speed/target
echo "| shape | revisions | branches | load: first ms | then | heads: first ms | then | LABEL@+2: first ms | then | base: first ms | then |"
echo "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
for shape in merged star; do
	for revisions in ${*:-1000 2000 5000 10000 20000}; do
		"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$build/classes:$(cat "$build/class-path.txt")" \
			io.migrate.benchmark.graph.GraphGrowth "$shape" "$revisions"
	done
done
