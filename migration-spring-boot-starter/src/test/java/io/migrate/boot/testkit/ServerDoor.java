package io.migrate.boot.testkit;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.migrate.testkit.TestDatabase;

/**
 * Stands before a server and notes what statements clients send to it (PostgreSQL manual,
 * "Message Formats": Query and Parse).
 */
public final class ServerDoor implements AutoCloseable {

	/** What was sent, in order, without what a driver or a pool asks by itself. */
	public final List<String> statements = new CopyOnWriteArrayList<>();

	/** How many connections were opened. */
	public final AtomicInteger connections = new AtomicInteger();

	private final ServerSocket door;

	private final TestDatabase database;

	public ServerDoor(TestDatabase database) {
		this.database = database;
		try {
			this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		start("door", this::accept);
	}

	/** The same database, reached through the door. */
	public TestDatabase database() {
		String path = server().getPath();
		return new TestDatabase("jdbc:postgresql://localhost:" + this.door.getLocalPort() + path
				+ "?sslmode=disable&gssEncMode=disable", this.database.user(), this.database.password());
	}

	private URI server() {
		return URI.create(this.database.url().substring("jdbc:".length()));
	}

	private void accept() throws IOException {
		while (!this.door.isClosed()) {
			Socket client = this.door.accept();
			this.connections.incrementAndGet();
			Socket server = new Socket(server().getHost(), server().getPort());
			start("to server", () -> listen(client, server));
			start("to client", () -> server.getInputStream().transferTo(client.getOutputStream()));
		}
	}

	private void listen(Socket client, Socket server) throws IOException {
		try (server; InputStream raw = client.getInputStream(); OutputStream out = server.getOutputStream()) {
			DataInputStream in = new DataInputStream(raw);
			int type = 0;
			while (type >= 0) {
				byte[] body = new byte[in.readInt() - Integer.BYTES];
				in.readFully(body);
				note(type, body);
				forward(out, type, body);
				type = in.read();
			}
		}
	}

	private static void forward(OutputStream out, int type, byte[] body) throws IOException {
		if (type > 0) {
			out.write(type);
		}
		out.write(ByteBuffer.allocate(Integer.BYTES).putInt(body.length + Integer.BYTES).array());
		out.write(body);
		out.flush();
	}

	private void note(int type, byte[] body) {
		if (type != 'Q' && type != 'P') {
			return;
		}
		String[] texts = new String(body, StandardCharsets.UTF_8).split("\0", -1);
		String sql = (type == 'Q') ? texts[0] : texts[1];
		if (!sql.isBlank() && !sql.startsWith("SET ") && !sql.startsWith("SHOW ")) {
			this.statements.add(sql);
		}
	}

	private static void start(String name, Relay relay) {
		Thread thread = new Thread(() -> {
			try {
				relay.run();
			}
			catch (IOException ex) {
				// one of the two has hung up
				Thread.currentThread().interrupt();
			}
		}, name);
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() {
		try {
			this.door.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private interface Relay {

		void run() throws IOException;

	}

}
