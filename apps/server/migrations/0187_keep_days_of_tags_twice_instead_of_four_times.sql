-- Days of a tag with agents or with channels alone had nearly as many rows as those with both, from which they are added up now when somebody asks.
delete from report_span as span using report_series as series
where series.id = span.series_id and series.grain = 'day' and series.detail in ('agent', 'channel') and span.tag_id <> 0;
