-- Makes a city of one neighbourhood:  psql -v communities=200 -f bench/city.sql
-- Copies every row of neighbourhood 1 to 2 … 200: identifiers are counted within a neighbourhood. Each answers to a host of its own, c2.example.
-- Nobody is signed in there yet, and nothing waits to leave the house.
\set ON_ERROR_STOP on
select format('insert into %1$I (community_id, %2$s) select n, %3$s from %1$I cross join generate_series(2, %4$s) as n where community_id = 1',
              table_name, string_agg(quote_ident(column_name), ', ' order by ordinal_position),
              string_agg(case when table_name = 'communities' and column_name = 'host' then $c$'c' || n || '.example'$c$
                              -- the index names the neighbourhood, too: platform/database/search.cpp
                              when table_name = 'search' and column_name = 'grams'
                              then $c$cast(replace(replace(cast(grams as text), '''/1/', '''/' || n || '/'), '''1/', '''' || n || '/') as tsvector)$c$
                              else quote_ident(column_name) end, ', ' order by ordinal_position), :'communities')
from information_schema.columns c
where table_schema = current_schema() and column_name <> 'community_id' and table_name not in ('sessions', 'outbox', 'jobs', 'house_keys')
  and exists (select from information_schema.columns k
              where k.table_schema = c.table_schema and k.table_name = c.table_name and k.column_name = 'community_id')
group by table_name order by table_name
\gexec
vacuum analyze;
