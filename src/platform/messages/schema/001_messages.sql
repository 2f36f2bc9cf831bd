create table messages (
    community_id   bigint  not null,
    id             bigint  not null,
    to_person      bigint  not null,
    key            text    not null,
    blanks         text    not null,      -- one per line
    link           text    not null,
    weight         text    not null,
    kind           text    not null,      -- about what
    subject        bigint  not null,
    at             bigint  not null,
    read_at        bigint,
    primary key (community_id, id)
);
create index messages_inbox on messages (community_id, to_person, id);
create index messages_unread on messages (community_id, to_person) where read_at is null;
create index messages_subject on messages (community_id, kind, subject);
