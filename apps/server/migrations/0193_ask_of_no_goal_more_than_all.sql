-- A share of more than 1 cannot be reached. It was taken until it was refused; what became of past periods stays as it was told.
update goal set target = 1
where target > 1 and metric in (
  'not-ranked-share', 'positive-share', 'negative-share', 'new-answers-within', 'open-answers-within',
  'first-assigns-within', 'first-resolves-within', 'chat-pickups-within'
);
