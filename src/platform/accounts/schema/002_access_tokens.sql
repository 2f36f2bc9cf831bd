-- By which programs act for people.
create table access_tokens (
    community_id   bigint  not null,
    id             bigint  not null,
    key            text    not null,              -- SHA-256 of the token
    person_id      bigint  not null,              -- for whom it acts
    name           text    not null,
    grants         text    not null,              -- words apart by blanks
    made_at        bigint  not null,
    until          bigint  not null,
    used_at        bigint,
    withdrawn_at   bigint,
    primary key (community_id, id)
);
create unique index access_tokens_key on access_tokens (community_id, key);
create index access_tokens_person on access_tokens (community_id, person_id, id);
