package ng.powerpay.search;

import java.util.List;
import java.util.Optional;
import ng.powerpay.platform.Json;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store of searches that people keep. */
final class SavedViews {

    /** Of one person. */
    static final int MOST = 50;

    private static final int MOST_SHARED = 200;

    /**
     * A search that is kept.
     *
     * @param owner e-mail; only that one changes it
     * @param version goes up with each change
     */
    record SavedView(long id, String owner, String name, boolean shared, PurchaseSought filter, long version) {}

    /** What came of a wish to write. */
    enum Written {
        DONE,
        TOO_MANY,
        NAME_TAKEN,
        STALE
    }

    private static final String COLUMNS = "select id, owner, name, shared, filter::text, version from saved_view ";

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of one's own, and what others share. */
    List<SavedView> seenBy(String who) {
        return jdbc.sql(COLUMNS + "where owner = :who or shared order by owner <> :who, name, id limit :most")
                .param("who", who)
                .param("most", MOST + MOST_SHARED)
                .query((row, _) -> new SavedView(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        Json.MAPPER.readValue(row.getString(5), PurchaseSought.class),
                        row.getLong(6)))
                .list();
    }

    /** The one of this number that belongs to this person. */
    Optional<SavedView> own(String who, long id) {
        return seenBy(who).stream()
                .filter(one -> one.id() == id && one.owner().equals(who))
                .findFirst();
    }

    /** Two at once may make one more than the most: no harm is in that. */
    Written add(String who, String name, boolean shared, PurchaseSought filter) {
        try {
            var added = jdbc.sql("""
                    insert into saved_view (owner, name, shared, filter)
                    select :who, :name, :shared, :filter::jsonb
                    where (select count(*) from saved_view where owner = :who) < :most""")
                    .param("who", who)
                    .param("name", name)
                    .param("shared", shared)
                    .param("filter", Json.MAPPER.writeValueAsString(filter))
                    .param("most", MOST)
                    .update();
            return added == 1 ? Written.DONE : Written.TOO_MANY;
        } catch (DuplicateKeyException e) {
            return Written.NAME_TAKEN;
        }
    }

    /** Only as it was seen. */
    Written change(String who, SavedView wanted) {
        try {
            var changed = jdbc.sql("""
                    update saved_view set name = :name, shared = :shared, filter = :filter::jsonb,
                      version = version + 1, changed_at = now()
                    where id = :id and owner = :who and version = :version""")
                    .param("id", wanted.id())
                    .param("who", who)
                    .param("name", wanted.name())
                    .param("shared", wanted.shared())
                    .param("filter", Json.MAPPER.writeValueAsString(wanted.filter()))
                    .param("version", wanted.version())
                    .update();
            return changed == 1 ? Written.DONE : Written.STALE;
        } catch (DuplicateKeyException e) {
            return Written.NAME_TAKEN;
        }
    }

    Written remove(String who, long id, long version) {
        var gone = jdbc.sql("delete from saved_view where id = :id and owner = :who and version = :version")
                .param("id", id)
                .param("who", who)
                .param("version", version)
                .update();
        return gone == 1 ? Written.DONE : Written.STALE;
    }
}
