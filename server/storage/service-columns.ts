/** Columns of one service, what it inherits and what hangs from it included; `service` is the table's name here. */
export const serviceColumns = `
  service.number, service.code, service.parent, service.name, service.kind, service.place,
  service.active, service.demo, service.created_day, service.editions, service.questionnaire, service.placements,
  (WITH RECURSIVE above (parent, network) AS (
     SELECT service.parent, service.network
     UNION ALL
     SELECT higher.parent, higher.network FROM above JOIN service AS higher ON higher.number = above.parent
   ) SELECT network FROM above WHERE parent IS NULL) AS network,
  (SELECT count(*) FROM service AS below WHERE below.parent = service.number) AS children`;
