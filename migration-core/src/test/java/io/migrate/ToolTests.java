package io.migrate;

import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ToolTests {

	@TempDir
	Path folder;

	@Test
	void theVersionIsThatOfTheManifest() throws Exception {
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(Name.IMPLEMENTATION_VERSION, "1.2.3");
		Path jar = this.folder.resolve("core.jar");
		try (JarOutputStream archive = new JarOutputStream(Files.newOutputStream(jar), manifest);
				InputStream type = Tool.class.getResourceAsStream("Tool.class")) {
			archive.putNextEntry(new JarEntry("io/migrate/Tool.class"));
			assertThat(type).isNotNull();
			type.transferTo(archive);
		}
		try (URLClassLoader loader = new URLClassLoader(new URL[] { jar.toUri().toURL() }, null)) {
			assertThat(loader.loadClass(Tool.class.getName()).getMethod("version").invoke(null)).isEqualTo("1.2.3");
		}
	}

	@Test
	void whereNothingIsPackagedThereIsNone() {
		assertThat(Tool.version()).isEqualTo("development");
		assertThat(Tool.name()).isEqualTo("migrate development");
	}

}
