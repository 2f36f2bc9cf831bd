create table accounts (
    community_id   bigint  not null,
    person_id      bigint  not null,
    login          text    not null,
    password       text    not null,              -- argon2id
    second_factor  text    not null,              -- TOTP secret or ''
    last_step      bigint  not null,
    failures       bigint  not null,
    locked_until   bigint,
    shut           boolean not null,
    password_since bigint  not null,
    primary key (community_id, person_id)
);
create unique index accounts_login on accounts (community_id, login);

create table sessions (
    community_id   bigint  not null,
    key            text    not null,              -- SHA-256 of the cookie's token
    person_id      bigint  not null,
    device         text    not null,
    from_where     text    not null,
    since          bigint  not null,
    seen           bigint  not null,
    needs_code     boolean not null,
    primary key (community_id, key)
);
create index sessions_person on sessions (community_id, person_id);
create index sessions_seen on sessions (community_id, seen);

create table invitations (
    community_id   bigint  not null,
    key            text    not null,              -- SHA-256 of the printed token
    person_id      bigint  not null,
    by_person      bigint  not null,
    at             bigint  not null,
    until          bigint  not null,
    used_at        bigint,
    primary key (community_id, key)
);
create index invitations_person on invitations (community_id, person_id);

-- Keys of the whole house (community 0), made once by whichever process comes first.
create table house_keys (
    community_id   bigint  not null,
    name           text    not null,
    value          text    not null,
    primary key (community_id, name)
);
