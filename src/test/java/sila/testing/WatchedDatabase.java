package sila.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * A connection that tells which statements were run on it, and how PostgreSQL went about each. It stays open however
 * often it is closed.
 */
public final class WatchedDatabase {

    private final Connection connection;
    private final List<String> statements = new ArrayList<>();
    private final List<String> plans = new ArrayList<>();

    public WatchedDatabase(Connection connection) {
        this.connection = connection;
    }

    /** The connection as a source of connections. */
    public DataSource source() {
        Connection watched = proxy(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "close" -> null;
            case "prepareStatement" -> prepared((String) arguments[0]);
            default -> invoke(method, connection, arguments);
        });
        return proxy(DataSource.class, (proxy, method, arguments) -> watched);
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        PreparedStatement explanation = connection.prepareStatement("explain " + sql);
        return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            if (method.getName().startsWith("set")) {
                invoke(method, explanation, arguments);
            }
            if (method.getName().equals("executeQuery")) {
                statements.add(sql);
                plans.add(plan(explanation));
            }
            return invoke(method, statement, arguments);
        });
    }

    private static String plan(PreparedStatement explanation) throws SQLException {
        var plan = new StringBuilder();
        try (explanation;
                var lines = explanation.executeQuery()) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private static Object invoke(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    public List<String> statements() {
        return statements;
    }

    public List<String> plans() {
        return plans;
    }

    public void forget() {
        statements.clear();
        plans.clear();
    }
}
