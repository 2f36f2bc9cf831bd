-- What is agreed about all days to come; the newest counts, the older ones say how it came to be so.
create table service_programmes (
    community_id   bigint  not null,
    id             bigint  not null,
    days           text    not null,              -- of the month, divided by commas
    place          text    not null,
    opens          bigint  not null,              -- minutes of the day
    closes         bigint  not null,
    materials      text    not null,              -- one a line
    reason         text    not null,
    by_person      bigint  not null,
    at             bigint  not null,
    primary key (community_id, id)
);

-- When the days of a neighbourhood are looked after next: drawn up, pointed out, reminded of.
create table service_mornings (
    community_id   bigint  not null,
    next_at        bigint  not null,
    primary key (community_id)
);

-- Each day is known by the date it was planned for.
create table service_days (
    community_id   bigint  not null,
    planned        bigint  not null,
    date           bigint  not null,              -- when it takes place; the planned one unless postponed
    state          text    not null,              -- planned, postponed, cancelled, held
    cause          text,                          -- weather, holiday, emergency, other
    note           text    not null,
    place          text    not null,
    opens          bigint  not null,
    closes         bigint  not null,
    changes        bigint  not null,
    changed_at     bigint  not null,
    warned         boolean not null,              -- of its empty stalls
    reminded       boolean not null,              -- those who booked
    primary key (community_id, planned)
);
create index service_days_date on service_days (community_id, date, planned);

create table service_stalls (
    community_id   bigint  not null,
    day            bigint  not null,
    branch_id      bigint  not null,
    substitute_id  bigint,
    why_substitute text    not null,
    cancelled      boolean not null,
    cause          text,
    note           text    not null,
    primary key (community_id, day, branch_id)
);
create index service_stalls_branch on service_stalls (community_id, branch_id, day);
create index service_stalls_substitute on service_stalls (community_id, substitute_id, day) where substitute_id is not null;

-- What is done at a stall, and how one comes to it.
create table service_offers (
    community_id   bigint  not null,
    id             bigint  not null,
    day            bigint  not null,
    branch_id      bigint  not null,
    kind           text    not null,
    who            text    not null,              -- by what they are, not by name
    partner_id     bigint,                        -- the partner body that says they are trained
    minutes        bigint  not null,              -- of one appointment; 0: no booking
    places         bigint  not null,
    primary key (community_id, id)
);
create index service_offers_day on service_offers (community_id, day, branch_id, id);

create table service_bookings (
    community_id   bigint  not null,
    id             bigint  not null,
    offer_id       bigint  not null,
    day            bigint  not null,
    slot           bigint  not null,              -- minutes of the day
    seat           bigint  not null,
    person_id      bigint,
    caller         text    not null,              -- of someone without an account; emptied when it is over
    phone          text    not null,
    state          text    not null,              -- booked, withdrawn, called_off
    to_ring        boolean not null,              -- the caller has yet to be told of a change
    at             bigint  not null,
    primary key (community_id, id)
);
create index service_bookings_day on service_bookings (community_id, day, id);
create unique index service_bookings_seat on service_bookings (community_id, offer_id, slot, seat) where state = 'booked';
create index service_bookings_callers on service_bookings (community_id, day) where caller <> '';
create index service_bookings_person on service_bookings (community_id, person_id, day, id);

-- How many came and were served; never who, never why. The key is made by the device that counted.
create table service_counts (
    community_id   bigint  not null,
    key            text    not null,
    day            bigint  not null,
    branch_id      bigint  not null,
    kind           text    not null,
    what           text    not null,              -- came, served
    number         bigint  not null,
    by_person      bigint  not null,
    at             bigint  not null,
    primary key (community_id, key)
);
create index service_counts_day on service_counts (community_id, day, branch_id, kind);

create table service_materials (
    community_id   bigint  not null,
    day            bigint  not null,
    item           text    not null,
    ready          boolean not null,
    primary key (community_id, day, item)
);
