package io.migrate.benchmark.speed;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts the process of a measurement and reads what it says.
 */
record Child(Inputs inputs) {

	private static final long PATIENCE_MINUTES = 10;

	/**
	 * Measures once.
	 * @throws IllegalStateException if the tool failed, with what it said
	 */
	Result measure(Tool tool, Cell cell) throws IOException {
		Process process = new ProcessBuilder(command(tool, cell)).redirectErrorStream(true).start();
		List<String> output = new ArrayList<>();
		try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
			reader.lines().forEach(output::add);
			if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
				process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
		return output.stream()
			.filter(Result::isLine)
			.findFirst()
			.map(Result::parse)
			.orElseThrow(() -> new IllegalStateException(
					tool.name() + " on " + cell + " failed:\n" + String.join("\n", output)));
	}

	private List<String> command(Tool tool, Cell cell) {
		String classPath = System.getProperty("java.class.path") + File.pathSeparator
				+ this.inputs.classes(cell.size());
		return List.of(ProcessHandle.current().info().command().orElse("java"), "-cp", classPath,
				Measurement.class.getName(), tool.name(), cell.workload().name(), String.valueOf(cell.size()),
				String.valueOf(cell.counted()), String.valueOf(cell.port()), cell.database(), cell.inputs().toString());
	}

}
