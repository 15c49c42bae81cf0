-- What was placed in a span, without a look into another index for each: a few pages, and no entry that a
-- later step of the purchase would have to write again.
create index purchase_placed on purchase using brin (created_at) with (pages_per_range = 32, autosummarize = on);
