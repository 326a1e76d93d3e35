package io.migrate.script;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import io.migrate.operation.Operation;

/**
 * A revision written as an SQL file.
 *
 * @param body gives what stands below the header
 */
record SqlRevision(RevisionCard card, Supplier<SqlBody> body, String sourceDigest) implements RevisionScript {

	/**
	 * Reads a file.
	 * @param file its name for people
	 * @param applied the checksums of files that were once read to be applied
	 * @param collector gets the revision, or what is wrong with it
	 */
	static void read(String file, byte[] bytes, Set<String> applied, ScriptCollector collector) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			new SqlFileReader(file, plain(text), collector).read(applied);
		}
		catch (CharacterCodingException ex) {
			collector.add(new ScriptFault(file, "It is not UTF-8. Save it in that encoding."));
		}
	}

	@Override
	public List<Operation> upgrade() {
		return this.body.get().upgrade();
	}

	@Override
	public List<Operation> downgrade() {
		IrreversibleRevision.check(this.card);
		return Objects.requireNonNull(this.body.get().downgrade());
	}

	/**
	 * Without a byte order mark, and with the line ends that it had before a checkout for
	 * Windows changed them: all or none.
	 */
	private static String plain(String text) {
		String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
		boolean windows = content.contains("\r\n") && !content.replace("\r\n", "").contains("\n");
		return windows ? content.replace("\r\n", "\n") : content;
	}

}
