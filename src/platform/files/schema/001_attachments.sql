create table attachments (
    community_id   bigint  not null,
    id             bigint  not null,
    large          text    not null,      -- names in the file store
    small          text    not null,
    width          bigint  not null,
    height         bigint  not null,
    by_person      bigint  not null,
    at             bigint  not null,
    primary key (community_id, id)
);
