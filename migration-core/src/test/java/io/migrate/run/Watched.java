package io.migrate.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.regex.Pattern;

import io.migrate.session.Session;

/**
 * A session that does something before certain calls, or instead of them.
 */
final class Watched {

	private Watched() {
	}

	/**
	 * Watches what is executed.
	 * @param pattern found in the statements that are meant
	 */
	static Session before(Session session, String pattern, Runnable action) {
		return watched(session, "execute", pattern, action, true);
	}

	/** Does something instead of them. */
	static Session instead(Session session, String pattern, Runnable action) {
		return watched(session, "execute", pattern, action, false);
	}

	/** Does something instead of committing. */
	static Session insteadOfCommit(Session session, Runnable action) {
		return watched(session, "commit", "", action, false);
	}

	private static Session watched(Session session, String method, String pattern, Runnable action, boolean also) {
		Pattern meant = Pattern.compile(pattern);
		return (Session) Proxy.newProxyInstance(Session.class.getClassLoader(), new Class<?>[] { Session.class },
				(proxy, called, arguments) -> {
					boolean hit = called.getName().equals(method)
							&& (arguments == null || meant.matcher((String) arguments[0]).find());
					if (hit) {
						action.run();
					}
					try {
						return (hit && !also) ? null : called.invoke(session, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				});
	}

}
