package io.migrate.sample.database;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the shop's own server is kept.
 *
 * @param directory where it keeps its data between runs; {@code .pgdata} beside the shop
 * unless said
 * @param port the port that it listens on; 0 takes a free one
 */
@ConfigurationProperties("shop.database")
record EmbeddedServerProperties(@Nullable Path directory, @DefaultValue("0") int port) {

}
