-- Photos that came with a form which is still to be completed.
create table request_held_photos (
    community_id   bigint  not null,
    id             bigint  not null,
    once           text    not null,
    large          text    not null,
    small          text    not null,
    width          bigint  not null,
    height         bigint  not null,
    at             bigint  not null,
    primary key (community_id, id)
);
create index request_held_photos_once on request_held_photos (community_id, once, id);
create index request_held_photos_at on request_held_photos (community_id, at);
