-- Who has which post, from when until when.
create table duty_shifts (
    community_id   bigint  not null,
    id             bigint  not null,
    post           text    not null,              -- leader, desk, repair, patrol
    person_id      bigint  not null,
    deputy_id      bigint,
    from_at        bigint  not null,
    until_at       bigint  not null,
    place          text    not null,
    alongside      boolean not null,              -- beside another post at the same time, on purpose
    primary key (community_id, id)
);
create index duty_shifts_until on duty_shifts (community_id, until_at, from_at, id);
create index duty_shifts_person on duty_shifts (community_id, person_id, until_at, id);

create table duty_swaps (
    community_id   bigint  not null,
    id             bigint  not null,
    shift_id       bigint  not null,
    from_person    bigint  not null,
    to_person      bigint  not null,
    answer         text    not null,
    why            text    not null,
    at             bigint  not null,
    primary key (community_id, id)
);
create index duty_swaps_shift on duty_swaps (community_id, shift_id, id);
create index duty_swaps_open on duty_swaps (community_id, to_person, id) where answer = 'asked';

create table duty_notes (
    community_id   bigint  not null,
    id             bigint  not null,
    shift_id       bigint  not null,
    by_person      bigint  not null,
    words          text    not null,
    at             bigint  not null,
    primary key (community_id, id)
);
create index duty_notes_shift on duty_notes (community_id, shift_id, id);

-- The secret in the address of an officer's calendar feed.
create table duty_feeds (
    community_id   bigint  not null,
    person_id      bigint  not null,
    token          text    not null,
    primary key (community_id, person_id)
);
create unique index duty_feeds_token on duty_feeds (community_id, token);
