package ng.powerpay.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import ng.powerpay.platform.Hmac;

/** What somebody does who owns the database and knows this code, but not the key. */
enum Tampering {
    CHANGE_A_FIELD {
        @Override
        void on(Copy copy) throws SQLException {
            var field = copy.one(FIELDS);
            var to = copy.yes() ? field + " || 'x'" : "'x' || right(" + field + ", -1)";
            copy.run("update audit_entry set " + field + " = " + to + " where number = " + copy.some());
        }
    },
    MOVE_A_LETTER {
        @Override
        void on(Copy copy) throws SQLException {
            copy.run("update audit_entry set who = left(who, -1), roles = right(who, 1) || roles where number = "
                    + copy.some());
        }
    },
    CHANGE_THE_OUTCOME {
        @Override
        void on(Copy copy) throws SQLException {
            copy.run("update audit_entry set outcome = case outcome when 'DONE' then 'REFUSED' else 'DONE' end"
                    + " where number = " + copy.some());
        }
    },
    FLIP_A_BIT {
        @Override
        void on(Copy copy) throws SQLException {
            var column = copy.yes() ? "hash" : "previous_hash";
            var bit = copy.random().nextInt(256);
            copy.run("update audit_entry set %1$s = set_bit(%1$s, %2$d, 1 - get_bit(%1$s, %2$d)) where number = %3$d"
                    .formatted(column, bit, copy.some()));
        }
    },
    CHANGE_THE_TIME {
        @Override
        void on(Copy copy) throws SQLException {
            var micros = (1 + copy.random().nextInt(1_000_000)) * (copy.yes() ? 1 : -1);
            copy.run("update audit_entry set at = at + interval '%d microseconds' where number = %d"
                    .formatted(micros, copy.some()));
        }
    },
    CHANGE_A_NUMBER {
        @Override
        void on(Copy copy) throws SQLException {
            var column = copy.yes() ? "data_key" : "begun";
            copy.run("update audit_entry set %1$s = %1$s + 1 where number = %2$d".formatted(column, copy.some()));
        }
    },
    SWAP_TWO {
        @Override
        void on(Copy copy) throws SQLException {
            var one = copy.some();
            var other = 1 + (one + copy.random().nextLong(copy.entries() - 1)) % copy.entries();
            copy.run("update audit_entry set number = case number when %1$d then %2$d else %1$d end"
                            .formatted(one, other)
                    + " where number in (%d, %d)".formatted(one, other));
        }
    },
    DELETE_ONE {
        @Override
        void on(Copy copy) throws SQLException {
            var gone = copy.some();
            copy.run("delete from audit_entry where number = " + gone);
            if (copy.yes()) {
                copy.move("number > " + gone, 1);
            }
        }
    },
    PUT_ONE_IN {
        @Override
        void on(Copy copy) throws SQLException {
            var at = copy.some();
            copy.run("update audit_entry set number = number + 1 where number >= " + at);
            copy.run("insert into audit_entry select %1$d, at, 'eve@example.ng', %2$s, hash, sha256(hash)"
                            .formatted(
                                    at,
                                    String.join(", ", FIELDS.subList(1, 4)) + ", 'DONE', begun, address,"
                                            + " correlation, details, data_key")
                    + " from audit_entry where number = " + (at == 1 ? 2 : at - 1));
        }
    },
    ADD_ONE {
        @Override
        void on(Copy copy) throws SQLException {
            copy.run("insert into audit_entry select %1$d, at, who, roles, act, subject, outcome, begun, address,"
                            .formatted(copy.entries() + 1)
                    + " correlation, details, data_key, hash, sha256(hash) from audit_entry where number = "
                    + copy.entries());
        }
    },
    SAY_ONE_AGAIN {
        @Override
        void on(Copy copy) throws SQLException {
            copy.run("insert into audit_entry select %d, at, who, roles, act, subject, outcome, begun, address,"
                            .formatted(copy.entries() + 1)
                    + " correlation, details, data_key, previous_hash, hash from audit_entry where number = "
                    + copy.some());
        }
    },
    CUT_THE_TAIL {
        @Override
        void on(Copy copy) throws SQLException {
            copy.run("delete from audit_entry where number >= " + copy.some());
        }
    },
    CUT_THE_BEGINNING {
        @Override
        void on(Copy copy) throws SQLException {
            var gone = copy.some();
            copy.run("delete from audit_entry where number <= " + gone);
            copy.move("true", gone);
        }
    },
    REWRITE_WITHOUT_A_KEY {
        @Override
        void on(Copy copy) throws SQLException {
            rewrite(copy, Tampering::plain);
        }
    },
    REWRITE_WITH_ANOTHER_KEY {
        @Override
        void on(Copy copy) throws SQLException {
            var key = new byte[32];
            copy.random().nextBytes(key);
            rewrite(copy, message -> Hmac.sha256(key, message));
        }
    };

    private static final List<String> FIELDS = List.of("who", "roles", "act", "subject", "address", "correlation");

    /** A copy of the chain that belongs to whoever changes it, and what chance says. */
    record Copy(Connection line, long entries, Random random) {

        void run(String sql) throws SQLException {
            try (var statement = line.createStatement()) {
                if (statement.executeUpdate(sql) == 0) {
                    throw new IllegalStateException("changed nothing: " + sql);
                }
            }
        }

        /** Entries of which there may be none are numbered anew. */
        void move(String which, long by) throws SQLException {
            try (var statement = line.createStatement()) {
                statement.executeUpdate("update audit_entry set number = number - %d where %s".formatted(by, which));
            }
        }

        long some() {
            return 1 + random.nextLong(entries);
        }

        boolean yes() {
            return random.nextBoolean();
        }

        String one(List<String> names) {
            return names.get(random.nextInt(names.size()));
        }
    }

    private static byte[] plain(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Hash {
        byte[] of(byte[] message);
    }

    /** Whether it may leave a chain that fits, only shorter: then a head that was kept tells. */
    boolean shortens() {
        return this == CUT_THE_TAIL || this == DELETE_ONE || this == CUT_THE_BEGINNING;
    }

    abstract void on(Copy copy) throws SQLException;

    /** From some entry on, with hashes that follow each other as they should. */
    private static void rewrite(Copy copy, Hash hash) throws SQLException {
        var all = new ArrayList<Entry>();
        Chain.read(copy.line(), all::add);
        var from = copy.some();
        copy.run("update audit_entry set who = 'x' || right(who, -1) where number = " + from);
        var previous =
                from == 1 ? new byte[Entry.HASH] : all.get((int) from - 2).hash();
        for (var old : all.subList((int) from - 1, all.size())) {
            var who = old.act().who();
            var name = old.number() == from ? "x" + who.name().substring(1) : who.name();
            var other = new Entry.Who(name, who.roles(), who.address(), who.correlation());
            var act = old.act();
            var told = new Entry.Act(other, act.what(), act.subject(), act.outcome(), act.begun(), act.details());
            var next = new Entry(old.number(), old.at(), told, old.dataKey(), previous, new byte[0]);
            var made = hash.of(next.message());
            put(copy.line(), next, made);
            previous = made;
        }
    }

    private static void put(Connection line, Entry entry, byte[] hash) throws SQLException {
        try (var update =
                line.prepareStatement("update audit_entry set previous_hash = ?, hash = ? where number = ?")) {
            update.setBytes(1, entry.previous());
            update.setBytes(2, hash);
            update.setLong(3, entry.number());
            update.executeUpdate();
        }
    }
}
