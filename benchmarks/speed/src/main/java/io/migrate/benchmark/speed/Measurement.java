package io.migrate.benchmark.speed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The process of one measurement: does the thing once, cold, and prints what it cost.
 */
public final class Measurement {

	private Measurement() {
	}

	public static void main(String[] args) throws Exception {
		Logger.getLogger("").setLevel(Level.OFF);
		Tool tool = Tools.named(args[0]);
		Cell cell = new Cell(Workload.valueOf(args[1]), Integer.parseInt(args[2]), Boolean.parseBoolean(args[3]),
				Integer.parseInt(args[4]), args[5], Path.of(args[6]));
		tool.prepare(cell);
		cell.markBeginning();
		long cpu = cpu();
		long start = System.nanoTime();
		String found = tool.run(cell);
		long wall = System.nanoTime() - start;
		System.out.println(new Result(wall / 1e6, (cpu() - cpu) / 1e6, peakMemory(), found).line());
		System.out.flush();
		// a pool and the threads of a tool would keep the process
		System.exit(0);
	}

	/** Of all threads, compiler and collector among them. */
	private static long cpu() {
		return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
			.getProcessCpuTime();
	}

	/** Resident, in KiB; 0 where the system does not tell. */
	private static long peakMemory() throws IOException {
		Path status = Path.of("/proc/self/status");
		if (!Files.exists(status)) {
			return 0;
		}
		return Files.readAllLines(status)
			.stream()
			.filter((line) -> line.startsWith("VmHWM:"))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
			.findFirst()
			.orElse(0);
	}

}
