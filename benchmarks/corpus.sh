#!/usr/bin/env bash
# One step of a harness that holds a migration tool against real entity models: it says by its environment what to do
# (CORPUS_STEP=generate|apply|downgrade), with which entities (CORPUS_CLASSPATH, CORPUS_MANAGED, CORPUS_FILE), where the
# revisions are (CORPUS_MIGRATIONS) and on which database (CORPUS_JDBC_URL, CORPUS_JDBC_USER, CORPUS_JDBC_PASSWORD).
# With CORPUS_APPLY=psql the step "apply" runs the script that "upgrade --sql" prints, and fails unless catalog and history
# are those that the engine gives, and a run that must be refused changes nothing.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
build=$here/corpora/target
[ -s "$build/class-path.txt" ] || mvn -B -q -f "$here/pom.xml" -pl ../migration-core,corpora process-classes >&2
exec "${CORPORA_JAVA:-${JAVA_HOME:+$JAVA_HOME/bin/}java}" -cp "$build/classes:$(cat "$build/class-path.txt"):$CORPUS_CLASSPATH" \
	io.migrate.benchmark.corpora.CorpusTool
