package io.migrate.benchmark.speed;

/**
 * What one measurement cost.
 *
 * @param wall milliseconds
 * @param cpu milliseconds of all threads
 * @param memory peak resident set in KiB
 * @param found what the tool says it found or did
 */
record Result(double wall, double cpu, long memory, String found) {

	private static final String PREFIX = "RESULT\t";

	String line() {
		return PREFIX + this.wall + "\t" + this.cpu + "\t" + this.memory + "\t" + this.found;
	}

	static boolean isLine(String line) {
		return line.startsWith(PREFIX);
	}

	static Result parse(String line) {
		String[] parts = line.split("\t", 5);
		return new Result(Double.parseDouble(parts[1]), Double.parseDouble(parts[2]), Long.parseLong(parts[3]),
				parts[4]);
	}

}
