package ng.powerpay.search;

import java.util.List;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.IdempotencyKey;
import ng.powerpay.platform.Problem;
import ng.powerpay.role.Allowed;
import ng.powerpay.role.Role;
import ng.powerpay.staff.StaffFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Searches that staff keep: each of us has own ones, and sees what others share. */
@RestController
final class ViewController {

    private static final int LONGEST_NAME = 60;

    /** @param mine whether whoever asks may change it */
    record ViewSeen(
            long id, String owner, boolean mine, String name, boolean shared, PurchaseSought filter, long version) {}

    /**
     * A view as it is wanted.
     *
     * @param version the one that was seen; absent for a new one
     */
    record ViewOrder(
            String name,
            boolean shared,
            PurchaseSought filter,
            @Nullable Long version) {

        /** @throws Problem FIELD_MISSING, FIELD_INVALID */
        ViewOrder {
            if (name == null || filter == null) {
                throw Problem.field(ErrorCode.FIELD_MISSING, name == null ? "name" : "filter", "It must be given.");
            }
            name = name.strip();
            if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
                throw Problem.field(ErrorCode.FIELD_INVALID, "name", "Give it 1 to " + LONGEST_NAME + " characters.");
            }
            filter.checked();
        }
    }

    private final SavedViews views;

    ViewController(SavedViews views) {
        this.views = views;
    }

    @Allowed(everyMember = true)
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping(value = "/v1/staff/views", produces = MediaType.APPLICATION_JSON_VALUE)
    List<ViewSeen> list(@RequestAttribute(StaffFilter.WHO) String who) {
        return views.seenBy(who).stream()
                .map(one -> new ViewSeen(
                        one.id(),
                        one.owner(),
                        one.owner().equals(who),
                        one.name(),
                        one.shared(),
                        one.filter(),
                        one.version()))
                .toList();
    }

    /** A second one of the same name is refused, so a repeated request makes no second. */
    @Allowed({Role.SUPPORT, Role.FINANCE, Role.OPERATIONS, Role.ADMINISTRATOR})
    @Answers(
            value = 201,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.TOO_MANY_KEPT})
    @PostMapping(value = "/v1/staff/views", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    List<ViewSeen> add(
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody ViewOrder order,
            @RequestAttribute(StaffFilter.WHO) String who) {
        IdempotencyKey.checked(key);
        done(views.add(who, order.name(), order.shared(), order.filter()), 0);
        return list(who);
    }

    @Allowed({Role.SUPPORT, Role.FINANCE, Role.OPERATIONS, Role.ADMINISTRATOR})
    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.ITEM_NOT_FOUND, ErrorCode.STALE_VERSION})
    @PutMapping(value = "/v1/staff/views/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    List<ViewSeen> change(
            @PathVariable long id, @RequestBody ViewOrder order, @RequestAttribute(StaffFilter.WHO) String who) {
        if (order.version() == null) {
            throw Problem.field(ErrorCode.FIELD_MISSING, "version", "Say which version you saw.");
        }
        var seen = found(who, id);
        var wanted = new SavedViews.SavedView(id, who, order.name(), order.shared(), order.filter(), order.version());
        done(views.change(who, wanted), seen.version());
        return list(who);
    }

    @Allowed({Role.SUPPORT, Role.FINANCE, Role.OPERATIONS, Role.ADMINISTRATOR})
    @Answers(
            value = 204,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.ITEM_NOT_FOUND, ErrorCode.STALE_VERSION})
    @DeleteMapping("/v1/staff/views/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id, @RequestParam long version, @RequestAttribute(StaffFilter.WHO) String who) {
        var seen = found(who, id);
        done(views.remove(who, id, version), seen.version());
    }

    /** Another person's is not there either. */
    private SavedViews.SavedView found(String who, long id) {
        return views.own(who, id)
                .orElseThrow(() -> Problem.of(ErrorCode.ITEM_NOT_FOUND, "You have no view of this number."));
    }

    private static void done(SavedViews.Written written, long version) {
        switch (written) {
            case DONE -> {}
            case TOO_MANY ->
                throw Problem.of(
                        ErrorCode.TOO_MANY_KEPT, "You keep " + SavedViews.MOST + " views already: delete one.");
            case NAME_TAKEN ->
                throw Problem.field(ErrorCode.FIELD_INVALID, "name", "You have a view of this name already.");
            case STALE ->
                throw Problem.of(
                        ErrorCode.STALE_VERSION, "The view is at version " + version + " by now: load it again.");
        }
    }
}
