-- The call-back code of each request: with its number it shows a passer-by how their request stands. Numbers come again every year.
create table request_codes (
    community_id   bigint  not null,
    request_id     bigint  not null,
    number         text    not null,
    code           text    not null,
    primary key (community_id, request_id)
);
create index request_codes_number on request_codes (community_id, number, request_id);

-- Codes that were guessed wrong lately.
create table request_wrong_codes (
    community_id   bigint  not null,
    id             bigint  not null,
    number         text    not null,
    at             bigint  not null,
    primary key (community_id, id)
);
create index request_wrong_codes_number on request_wrong_codes (community_id, number, at);
