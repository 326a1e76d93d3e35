package io.migrate.script;

import java.io.IOException;
import java.net.URL;
import java.util.List;

/**
 * Finds the files below a directory of the class path, so that whoever knows the class
 * path better can do it.
 */
@FunctionalInterface
public interface ResourceLister {

	/**
	 * The files in a directory and below it, wherever on the class path it is.
	 * @param directory without a slash at either end: {@code com/acme/migrations}
	 * @param suffix how their names end: {@code .sql}
	 * @throws IOException if the directory is there and cannot be listed
	 */
	List<URL> list(String directory, String suffix) throws IOException;

	/**
	 * Lists directories and archives, nested ones too, through the URLs that the class
	 * loader gives.
	 */
	static ResourceLister of(ClassLoader loader) {
		return new ClassLoaderResources(loader);
	}

}
