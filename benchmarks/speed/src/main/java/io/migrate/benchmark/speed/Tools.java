package io.migrate.benchmark.speed;

import java.util.List;

/**
 * The tools that are compared.
 */
final class Tools {

	private Tools() {
	}

	static List<Tool> all() {
		return List.of(new FloorTool(), new FlywayTool(), new LiquibaseTool(), new HibernateTool());
	}

	static Tool named(String name) {
		return all().stream()
			.filter((tool) -> tool.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no tool " + name + "."));
	}

}
