package io.migrate.boot.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a target, which may begin with a minus ({@code -1}) and must not be mistaken for
 * an option, nor an unknown option for a target.
 */
final class Target implements ITypeConverter<String> {

	@Override
	public String convert(String text) {
		if (text.startsWith("-") && !text.matches("-\\d+")) {
			throw new TypeConversionException("'" + text + "' is neither an option nor a target");
		}
		return text;
	}

}
