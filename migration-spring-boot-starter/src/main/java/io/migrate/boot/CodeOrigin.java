package io.migrate.boot;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.system.ApplicationHome;

/**
 * Where an application's classes were loaded from.
 *
 * @param location a folder or an archive, null where that is not known (native image)
 */
public record CodeOrigin(@Nullable Path location) {

	/**
	 * The origin of a class.
	 * @param type the main class, null where it is not known
	 */
	public static CodeOrigin of(@Nullable Class<?> type) {
		CodeSource source = (type != null) ? type.getProtectionDomain().getCodeSource() : null;
		if (type == null || source == null || source.getLocation() == null) {
			return new CodeOrigin(null);
		}
		try {
			URI uri = source.getLocation().toURI();
			return new CodeOrigin("file".equals(uri.getScheme()) ? Path.of(uri) : archive(type));
		}
		catch (URISyntaxException | IllegalArgumentException ex) {
			return new CodeOrigin(null);
		}
	}

	/** The archive that holds the one with the class. */
	private static @Nullable Path archive(Class<?> type) {
		File outer = new ApplicationHome(type).getSource();
		return (outer != null) ? outer.toPath() : null;
	}

	/**
	 * Whether the classes are those of a build or an IDE, and not an archive or what an
	 * image builder unpacked from one.
	 */
	public boolean isBuildFolder() {
		return this.location != null && Files.isDirectory(this.location) && !unpacked(this.location);
	}

	/**
	 * Buildpacks and servlet containers unpack archives, Jib puts {@code classes} beside
	 * {@code libs}: folders all the same, but in production.
	 */
	private static boolean unpacked(Path location) {
		Path parent = location.getParent();
		if (parent == null || parent.getFileName() == null || !location.endsWith("classes")) {
			return false;
		}
		String above = parent.getFileName().toString();
		return above.equals("BOOT-INF") || above.equals("WEB-INF")
				|| (!above.equals("target") && Files.isDirectory(parent.resolve("libs")));
	}

}
