package io.migrate.script;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.migrate.operation.Operation;

/**
 * A revision written as an SQL file.
 *
 * @param upgrade as it stands under {@code migrate:up}
 * @param written as it stands under {@code migrate:down}
 */
record SqlRevision(RevisionCard card, List<Operation> upgrade, List<Operation> written,
		String sourceDigest) implements RevisionScript {

	SqlRevision {
		upgrade = List.copyOf(upgrade);
		written = List.copyOf(written);
	}

	/**
	 * Reads a file.
	 * @param file its name for people
	 * @param collector gets the revision, or what is wrong with it
	 */
	static void read(String file, byte[] bytes, ScriptCollector collector) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			new SqlFileReader(file, plain(text), collector).read();
		}
		catch (CharacterCodingException ex) {
			collector.add(new ScriptFault(file, "It is not UTF-8. Save it in that encoding."));
		}
	}

	@Override
	public List<Operation> downgrade() {
		IrreversibleRevision.check(this.card);
		return this.written;
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
