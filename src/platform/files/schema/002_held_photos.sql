-- Photos that came with a form, until it is complete: then they become attachments, else they are swept out. A row is written before its
-- files and goes after them.
create table held_photos (
    community_id   bigint  not null,
    id             bigint  not null,
    by_person      bigint  not null,      -- 0: a passer-by
    once           text    not null,      -- the form's token; '' once nobody wants it any more
    digest         text    not null,      -- SHA-256 of the file as it was sent: the same picture twice is one
    large          text    not null,      -- names in the file store
    small          text    not null,
    width          bigint  not null,
    height         bigint  not null,
    at             bigint  not null,
    primary key (community_id, id)
);
create index held_photos_form on held_photos (community_id, once, by_person, id);
create index held_photos_at on held_photos (community_id, at);

alter table attachments add column digest text not null default '';
