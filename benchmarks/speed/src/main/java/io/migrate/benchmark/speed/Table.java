package io.migrate.benchmark.speed;

import java.util.List;

/**
 * The rows of one workload as Markdown.
 */
record Table(Workload workload, int size, List<Row> rows) {

	String text() {
		StringBuilder text = new StringBuilder("## " + this.workload + ": " + this.workload.title() + ", " + this.size
				+ "\n\n| tool | median ms | least | worst | times floor | CPU ms | statements | peak MiB | said |\n"
				+ "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |\n");
		double floor = this.rows.stream()
			.filter((row) -> row.tool() instanceof FloorTool)
			.mapToDouble(Row::median)
			.findFirst()
			.orElse(Double.NaN);
		for (Row row : this.rows) {
			text.append("| ").append(row.tool().name()).append(" | ").append(row.cells(floor)).append(" |\n");
		}
		return text.toString();
	}

}
