-- What came along with a request from another program, exactly as it was sent. Given back to the token that sent it.
create table outside_requests (
    community_id   bigint  not null,
    request_id     bigint  not null,
    program_id     bigint  not null,              -- the access token
    latitude       text    not null,
    longitude      text    not null,
    address        text    not null,
    address_id     text    not null,
    account        text    not null,
    media          text    not null,
    attributes     text    not null,              -- JSON: [["code", "value"], …]
    primary key (community_id, request_id)
);
