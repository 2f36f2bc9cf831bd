-- What goes out of the house; written in the transaction of what it tells of, kept for half a year.
create table outbox (
    community_id   bigint  not null,
    id             bigint  not null,
    once           text    not null,      -- what makes it one: the same is never written twice
    channel        text    not null,
    to_person      bigint  not null,      -- 0: to a group
    to_group       bigint  not null,
    message        bigint  not null,      -- of the inbox; 0: none
    address        text    not null,      -- only of a code, which goes to an address that is not confirmed yet
    key            text    not null,      -- of its sentence, with blanks: never more than others may read
    blanks         text    not null,
    link           text    not null,
    weight         text    not null,
    kind           text    not null,      -- about what
    subject        bigint  not null,
    at             bigint  not null,
    due            bigint  not null,      -- the next attempt; claimed by moving it on
    until          bigint,                -- of no use afterwards
    attempts       bigint  not null,
    state          text    not null,
    reason         text    not null,      -- of the last attempt that failed
    detail         text    not null,
    done_at        bigint,
    primary key (community_id, id)
);
create unique index outbox_once on outbox (community_id, once);
create index outbox_waiting on outbox (community_id, channel, due) where state = 'waiting';
create index outbox_given_up on outbox (community_id, done_at) where state = 'given_up';
create index outbox_subject on outbox (community_id, kind, subject, id);
create index outbox_at on outbox (community_id, at);

-- The ways a person wants to be told besides the inbox, each confirmed by a code that came over it.
create table message_ways (
    community_id   bigint  not null,
    person_id      bigint  not null,
    channel        text    not null,
    address        text    not null,      -- '' until one is confirmed
    at_night       boolean not null,      -- what is not urgent, too
    language       text    not null,
    asked          text    not null,      -- an address that waits for its code
    code           text    not null,      -- its SHA-256
    code_until     bigint,
    tries          bigint  not null,
    primary key (community_id, person_id, channel)
);

-- What the neighbourhood has switched on of what the operator opened.
create table message_channels (
    community_id   bigint  not null,
    channel        text    not null,
    primary key (community_id, channel)
);

-- Robots in chats of many, and programs that listen.
create table message_groups (
    community_id   bigint  not null,
    id             bigint  not null,
    name           text    not null,
    robot          text    not null,
    address        text    not null,      -- sealed
    secret         text    not null,      -- sealed
    shown          text    not null,      -- the address without its key
    hears          text    not null,
    body_id        bigint  not null,      -- only what concerns this body; 0: everything
    language       text    not null,
    next_at        bigint  not null,      -- not before: a robot takes so many a minute
    primary key (community_id, id)
);
