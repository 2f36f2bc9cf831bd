// What is offered, who booked it, what was counted, what has to be there.
#include "neighbourhood/service_days/store.hpp"
#include <algorithm>

namespace mulin::service_days::store {
namespace {

Offer read_offer(Row row) {
    return {
        .id = row.next<OfferId>(),
        .day = row.next<Day>(),
        .branch = row.next<BodyId>(),
        .kind = row.next<Kind>(),
        .who = row.next<std::string>(),
        .partner = row.next<std::optional<BodyId>>(),
        .minutes = row.next<int>(),
        .places = row.next<int>(),
    };
}

Booking read_booking(Row row) {
    return {
        .id = row.next<BookingId>(),
        .offer = row.next<OfferId>(),
        .day = row.next<Day>(),
        .slot = row.next<int>(),
        .seat = row.next<int>(),
        .person = row.next<std::optional<PersonId>>(),
        .caller = row.next<std::string>(),
        .phone = row.next<std::string>(),
        .state = row.next<Booked>(),
        .to_ring = row.next<bool>(),
        .at = row.next<TimePoint>(),
    };
}

const std::string select_offer =
    "select id, day, branch_id, kind, who, partner_id, minutes, places from service_offers where community_id = $1 ";
const std::string select_booking =
    "select id, offer_id, day, slot, seat, person_id, caller, phone, state, to_ring, at from service_bookings where community_id = $1 ";

} // namespace

// ── offers ──────────────────────────────────────────────────────────────────────────────────────────────────────
void insert(Tx& tx, const Offer& o) {
    tx.execute(R"(
        insert into service_offers (community_id, id, day, branch_id, kind, who, partner_id, minutes, places)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9))",
               tx.community(), o.id, o.day, o.branch, o.kind, o.who, o.partner, o.minutes, o.places);
}

void replace(Tx& tx, const Offer& o) {
    tx.execute(
        "update service_offers set kind = $3, who = $4, partner_id = $5, minutes = $6, places = $7 where community_id = $1 and id = $2",
        tx.community(), o.id, o.kind, o.who, o.partner, o.minutes, o.places);
}

void remove(Tx& tx, OfferId id) { tx.execute("delete from service_offers where community_id = $1 and id = $2", tx.community(), id); }

std::optional<Offer> offer(Tx& tx, OfferId id) { return tx.one(read_offer, select_offer + "and id = $2", tx.community(), id); }

std::vector<Offer> offers(Tx& tx, Day planned) {
    return tx.all(read_offer, select_offer + "and day = $2 order by branch_id, id", tx.community(), planned);
}

// ── bookings ────────────────────────────────────────────────────────────────────────────────────────────────────
void insert(Tx& tx, const Booking& b) {
    tx.execute(R"(
        insert into service_bookings (community_id, id, offer_id, day, slot, seat, person_id, caller, phone, state, to_ring, at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12))",
               tx.community(), b.id, b.offer, b.day, b.slot, b.seat, b.person, b.caller, b.phone, b.state, b.to_ring, b.at);
}

void set_state(Tx& tx, BookingId id, Booked state) {
    tx.execute("update service_bookings set state = $3 where community_id = $1 and id = $2", tx.community(), id, state);
}

void set_to_ring(Tx& tx, BookingId id, bool to_ring) {
    tx.execute("update service_bookings set to_ring = $3 where community_id = $1 and id = $2", tx.community(), id, to_ring);
}

std::optional<Booking> booking(Tx& tx, BookingId id) { return tx.one(read_booking, select_booking + "and id = $2", tx.community(), id); }

std::vector<Booking> bookings(Tx& tx, Day planned) {
    return tx.all(read_booking, select_booking + "and day = $2 order by id", tx.community(), planned);
}

std::vector<Booking> bookings_of(Tx& tx, PersonId person, Day from) {
    return tx.all(read_booking, select_booking + "and person_id = $2 and day >= $3 order by day, id", tx.community(), person, from);
}

void forget_callers(Tx& tx, Day before) {
    tx.execute("update service_bookings set caller = '', phone = '', to_ring = false where community_id = $1 and day < $2 and caller <> ''",
               tx.community(), before);
}

// ── counts ──────────────────────────────────────────────────────────────────────────────────────────────────────
void insert(Tx& tx, const Count& c, PersonId by) {
    tx.execute(R"(
        insert into service_counts (community_id, key, day, branch_id, kind, what, number, by_person, at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (community_id, key) do nothing)",
               tx.community(), c.key, c.day, c.branch, c.kind, c.what, c.number, by, tx.now());
}

std::vector<Tally> tallies(Tx& tx, Day planned) {
    return tx.all(
        +[](Row row) {
            Tally t{.branch = row.next<BodyId>(), .kind = row.next<Kind>()};
            t.came = std::max(0, row.next<int>());
            t.served = std::max(0, row.next<int>());
            return t;
        },
        R"(
        select branch_id, kind, cast(coalesce(sum(number) filter (where what = 'came'), 0) as bigint),
               cast(coalesce(sum(number) filter (where what = 'served'), 0) as bigint)
        from service_counts where community_id = $1 and day = $2 group by branch_id, kind order by branch_id, kind)",
        tx.community(), planned);
}

// ── materials ───────────────────────────────────────────────────────────────────────────────────────────────────
void insert(Tx& tx, Day planned, const Material& m) {
    tx.execute("insert into service_materials (community_id, day, item, ready) values ($1, $2, $3, $4) "
               "on conflict (community_id, day, item) do nothing",
               tx.community(), planned, m.item, m.ready);
}

void set_ready(Tx& tx, Day planned, std::string_view item, bool ready) {
    tx.execute("update service_materials set ready = $4 where community_id = $1 and day = $2 and item = $3", tx.community(), planned, item,
               ready);
}

std::vector<Material> materials(Tx& tx, Day planned) {
    return tx.all(
        +[](Row row) {
            Material m{.item = row.next<std::string>()};
            m.ready = row.next<bool>();
            return m;
        },
        "select item, ready from service_materials where community_id = $1 and day = $2 order by item", tx.community(), planned);
}

} // namespace mulin::service_days::store
