package io.migrate.run;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

import io.migrate.testkit.TestDatabase;
import org.postgresql.Driver;

import org.jspecify.annotations.Nullable;

/**
 * Stands between one process and its server, reads what is asked (manual, chapter 54),
 * and kills the process at a point, with SIGKILL where there are signals.
 */
final class KillingProxy implements AutoCloseable {

	/** When, seen from a request. */
	enum When {

		/** It does not reach the server. */
		BEFORE,

		/** It has reached the server, which is still at it. */
		DURING,

		/** The server has carried it out; the answer does not reach the process. */
		AFTER

	}

	private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

	private final TestDatabase database;

	private final Pattern meant;

	private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

	private final When when;

	private final int point;

	private volatile @Nullable Process process;

	/** How many answers have come when the one to the request at the point has. */
	private volatile int lastAnswer = Integer.MAX_VALUE;

	/**
	 * Opens a port.
	 * @param meant found in the requests that count
	 * @param point at which of them the process dies, from 1; 0 for never
	 */
	KillingProxy(TestDatabase database, String meant, When when, int point) throws IOException {
		this.database = database;
		this.meant = Pattern.compile(meant);
		this.when = when;
		this.point = point;
		Thread thread = new Thread(this::serve, "killing-proxy");
		thread.setDaemon(true);
		thread.start();
	}

	/** Where the process is to connect to. */
	String url() {
		Properties target = target();
		return "jdbc:postgresql://127.0.0.1:" + this.door.getLocalPort() + "/" + target.getProperty("PGDBNAME")
				+ "?sslmode=disable&gssEncMode=disable";
	}

	/** The process that dies. */
	void kills(Process value) {
		this.process = value;
	}

	/** The requests that count, in order. */
	List<String> seen() {
		return this.seen;
	}

	@Override
	public void close() throws IOException {
		this.door.close();
	}

	private void serve() {
		Properties target = target();
		try (Socket client = this.door.accept();
				Socket server = new Socket(target.getProperty("PGHOST"),
						Integer.parseInt(target.getProperty("PGPORT")))) {
			Thread answers = new Thread(() -> answers(server, client), "killing-proxy-answers");
			answers.setDaemon(true);
			answers.start();
			requests(client, server);
		}
		catch (IOException ex) {
			// an end of a connection is an end of this one too
			return;
		}
	}

	private void requests(Socket client, Socket server) throws IOException {
		DataInputStream in = new DataInputStream(client.getInputStream());
		OutputStream out = server.getOutputStream();
		out.write(startup(in));
		Map<String, String> prepared = new HashMap<>();
		StringBuilder text = new StringBuilder();
		int number = 0;
		while (true) {
			byte[] message = message(in);
			text.append(text(message, prepared));
			if (message[0] == 'Q' || message[0] == 'S') {
				number++;
				if (this.meant.matcher(text).find()) {
					this.seen.add(text.toString());
					if (this.seen.size() == this.point && dies(message, number, out)) {
						return;
					}
				}
				text.setLength(0);
			}
			out.write(message);
			out.flush();
		}
	}

	private boolean dies(byte[] message, int number, OutputStream out) throws IOException {
		switch (this.when) {
			case BEFORE -> kill();
			case DURING -> {
				out.write(message);
				out.flush();
				kill();
			}
			case AFTER -> this.lastAnswer = number + 1;
		}
		return this.when != When.AFTER;
	}

	/** The server is ready once before the first request, and after each. */
	private void answers(Socket server, Socket client) {
		try {
			DataInputStream in = new DataInputStream(server.getInputStream());
			OutputStream out = client.getOutputStream();
			int ready = 0;
			while (true) {
				byte[] message = message(in);
				if (message[0] == 'Z' && ++ready == this.lastAnswer) {
					kill();
					client.close();
					server.close();
					return;
				}
				out.write(message);
				out.flush();
			}
		}
		catch (IOException ex) {
			close(client);
			close(server);
		}
	}

	private void kill() {
		try {
			Objects.requireNonNull(this.process).destroyForcibly().waitFor();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Properties target() {
		return Objects.requireNonNull(Driver.parseURL(this.database.url(), new Properties()));
	}

	private static byte[] startup(DataInputStream in) throws IOException {
		int length = in.readInt();
		byte[] rest = in.readNBytes(length - Integer.BYTES);
		return ByteBuffer.allocate(length).putInt(length).put(rest).array();
	}

	private static byte[] message(DataInputStream in) throws IOException {
		byte type = in.readByte();
		int length = in.readInt();
		byte[] rest = in.readNBytes(length - Integer.BYTES);
		return ByteBuffer.allocate(length + 1).put(type).putInt(length).put(rest).array();
	}

	private static String text(byte[] message, Map<String, String> prepared) {
		String[] words = new String(message, 1 + Integer.BYTES, message.length - 1 - Integer.BYTES,
				StandardCharsets.UTF_8)
			.split("\0", -1);
		return switch (message[0]) {
			case 'Q' -> words[0];
			case 'P' -> {
				prepared.put(words[0], words[1]);
				yield "";
			}
			case 'B' -> prepared.getOrDefault(words[1], "");
			default -> "";
		};
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
