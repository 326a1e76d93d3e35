package io.migrate.boot;

/**
 * Marks connection details of a database server that the application has started itself,
 * so that its schema may be changed as in development. Containers that Boot starts, by
 * Testcontainers or Docker Compose, count without it.
 */
public interface OwnServer {

}
