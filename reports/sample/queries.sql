-- Annual report of fiscal year 2025, cut-off Jan 30, 2026: each statement can be run as it is, for Sqlite. A part that a query does not name counts nothing.

-- balance: The counts
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT fiscal_year,
  COUNT(CASE WHEN received_on < first_day AND (closed_on IS NULL OR closed_on >= first_day) THEN 1 END) AS open_at_start,
  COUNT(CASE WHEN received_on >= first_day THEN 1 END) AS received,
  COUNT(CASE WHEN closed_on BETWEEN first_day AND last_day THEN 1 END) AS closed,
  COUNT(CASE WHEN closed_on IS NULL OR closed_on > last_day THEN 1 END) AS open_at_end
FROM shown_year JOIN seen ON received_on <= last_day
WHERE fiscal_year >= 2024
GROUP BY fiscal_year;

-- timeliness: The counts
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT grade, COUNT(*) AS complaints FROM cohort GROUP BY grade;

-- days: The counts
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT taken AS days, COUNT(*) AS complaints FROM cohort WHERE taken IS NOT NULL GROUP BY taken;

-- response-days: The counts
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT taken AS days, COUNT(*) AS complaints FROM cohort WHERE taken IS NOT NULL GROUP BY taken;

-- by-office: Received
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(*) AS received
FROM (SELECT office_code AS part, received_on FROM seen) grouped
WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30'
GROUP BY part;

-- by-month: The counts
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT SUBSTR(CAST(received_on AS text), 1, 7) AS part, COUNT(*) AS received
FROM seen WHERE received_on BETWEEN '2020-10-01' AND '2025-09-30'
GROUP BY SUBSTR(CAST(received_on AS text), 1, 7);

-- by-action-type: The counts
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN received_on BETWEEN '2024-10-01' AND '2025-09-30' THEN 1 END) AS received, COUNT(CASE WHEN received_on BETWEEN '2023-10-01' AND '2024-09-30' THEN 1 END) AS received_year_before
FROM (SELECT action_type AS part, received_on FROM seen) grouped
WHERE (received_on BETWEEN '2024-10-01' AND '2025-09-30' OR received_on BETWEEN '2023-10-01' AND '2024-09-30')
GROUP BY part;

-- by-trade-role: The counts
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN received_on BETWEEN '2024-10-01' AND '2025-09-30' THEN 1 END) AS received, COUNT(CASE WHEN received_on BETWEEN '2023-10-01' AND '2024-09-30' THEN 1 END) AS received_year_before
FROM (SELECT COALESCE(trade_role, '') AS part, received_on FROM seen) grouped
WHERE (received_on BETWEEN '2024-10-01' AND '2025-09-30' OR received_on BETWEEN '2023-10-01' AND '2024-09-30')
GROUP BY part;

-- by-state: The counts
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(*) AS received
FROM (SELECT COALESCE(entity_state, '') AS part, received_on FROM seen) grouped
WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30'
GROUP BY part;

-- by-region: The counts
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN received_on BETWEEN '2024-10-01' AND '2025-09-30' THEN 1 END) AS received, COUNT(CASE WHEN received_on BETWEEN '2023-10-01' AND '2024-09-30' THEN 1 END) AS received_year_before
FROM (SELECT CASE
      WHEN entity_state IN ('CT', 'ME', 'MA', 'NH', 'RI', 'VT') THEN '01'
      WHEN entity_state IN ('NJ', 'NY', 'PR', 'VI') THEN '02'
      WHEN entity_state IN ('DE', 'DC', 'MD', 'PA', 'VA', 'WV') THEN '03'
      WHEN entity_state IN ('AL', 'FL', 'GA', 'KY', 'MS', 'NC', 'SC', 'TN') THEN '04'
      WHEN entity_state IN ('IL', 'IN', 'MI', 'MN', 'OH', 'WI') THEN '05'
      WHEN entity_state IN ('AR', 'LA', 'NM', 'OK', 'TX') THEN '06'
      WHEN entity_state IN ('IA', 'KS', 'MO', 'NE') THEN '07'
      WHEN entity_state IN ('CO', 'MT', 'ND', 'SD', 'UT', 'WY') THEN '08'
      WHEN entity_state IN ('AZ', 'CA', 'HI', 'NV', 'GU', 'AS', 'MP') THEN '09'
      WHEN entity_state IN ('AK', 'ID', 'OR', 'WA') THEN '10'
      ELSE '' END AS part, received_on FROM seen) grouped
WHERE (received_on BETWEEN '2024-10-01' AND '2025-09-30' OR received_on BETWEEN '2023-10-01' AND '2024-09-30')
GROUP BY part;

-- outcomes: The counts
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT COALESCE(outcome, '') AS part, COUNT(*) AS complaints
FROM seen WHERE closed_on BETWEEN '2024-10-01' AND '2025-09-30'
GROUP BY COALESCE(outcome, '');

-- findings: The counts
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT COALESCE(finding, '') AS part, COUNT(*) AS complaints
FROM seen WHERE closed_on BETWEEN '2024-10-01' AND '2025-09-30'
GROUP BY COALESCE(finding, '');

-- feedback: The counts
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT usefulness AS part, COUNT(*) AS answers
FROM complaints WHERE usefulness_on BETWEEN '2024-10-01' AND '2025-09-30' AND usefulness IS NOT NULL AND received_on <= '2026-01-30'
GROUP BY usefulness;

-- penalties: The counts
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT COUNT(*) AS actions,
  COUNT(CASE WHEN size_verdict = 'small' THEN 1 END) AS small_actions,
  COUNT(CASE WHEN penalty_final_cents < penalty_assessed_cents THEN 1 END) AS reduced,
  COUNT(CASE WHEN penalty_final_cents < penalty_assessed_cents AND size_verdict = 'small' THEN 1 END) AS small_reduced,
  COALESCE(SUM(CASE WHEN penalty_final_cents < penalty_assessed_cents THEN penalty_assessed_cents - penalty_final_cents END), 0) / 100.0 AS dollars,
  COALESCE(SUM(CASE WHEN penalty_final_cents < penalty_assessed_cents AND size_verdict = 'small' THEN penalty_assessed_cents - penalty_final_cents END), 0) / 100.0 AS small_dollars
FROM seen WHERE closed_on BETWEEN '2024-10-01' AND '2025-09-30' AND penalty_assessed_cents > 0;

-- years: The counts
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT fiscal_year,
  COUNT(CASE WHEN received_on < first_day AND (closed_on IS NULL OR closed_on >= first_day) THEN 1 END) AS open_at_start,
  COUNT(CASE WHEN received_on >= first_day THEN 1 END) AS received,
  COUNT(CASE WHEN closed_on BETWEEN first_day AND last_day THEN 1 END) AS closed,
  COUNT(CASE WHEN closed_on IS NULL OR closed_on > last_day THEN 1 END) AS open_at_end
FROM shown_year JOIN seen ON received_on <= last_day
GROUP BY fiscal_year;

-- cover: The counts
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT SUBSTR(CAST(seen.received_on AS text), 1, 7) AS part, rated.grade AS grade, COUNT(*) AS complaints
FROM seen LEFT JOIN rated ON rated.id = seen.id
WHERE seen.received_on BETWEEN '2024-10-01' AND '2025-09-30'
GROUP BY SUBSTR(CAST(seen.received_on AS text), 1, 7), rated.grade;

-- signals: Raised to the Commissioner
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT fiscal_year, COUNT(DISTINCT complaint_id) AS escalated, COUNT(DISTINCT CASE WHEN decided_on <= '2026-01-30' THEN complaint_id END) AS escalated_decided
FROM shown_year JOIN escalations ON raised_on BETWEEN first_day AND last_day
WHERE fiscal_year >= 2024
GROUP BY fiscal_year;

-- signals: Allegations of retaliation
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT fiscal_year, COUNT(*) AS alleged, COUNT(closed_on) AS closed, COUNT(CASE WHEN closed_on IS NOT NULL AND finding = 'substantiated' THEN 1 END) AS substantiated
FROM shown_year JOIN seen ON received_on BETWEEN first_day AND last_day
WHERE fiscal_year >= 2024 AND retaliation_alleged
GROUP BY fiscal_year;

-- signals: Systemic flags
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT fiscal_year, COUNT(*) AS raised, COUNT(CASE WHEN state = 'Accepted' AND decided_on <= '2026-01-30' THEN 1 END) AS accepted, COUNT(CASE WHEN state = 'Dismissed' AND decided_on <= '2026-01-30' THEN 1 END) AS dismissed
FROM shown_year JOIN pattern_flags ON raised_on BETWEEN first_day AND last_day
WHERE fiscal_year >= 2024
GROUP BY fiscal_year;

-- by-office: Answers by grade, median, mean and p90 of business days
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(CASE WHEN grade = 'pending' THEN 1 END) AS pending,
  COUNT(taken) AS n, COUNT(*) - COUNT(taken) AS unanswered,
  AVG(CASE WHEN place IN ((answered + 1) / 2, answered / 2 + 1) THEN taken END) AS median_days,
  (20 * SUM(taken) + COUNT(taken)) / NULLIF(2 * COUNT(taken), 0) / 10.0 AS mean_days,
  MAX(CASE WHEN place = (9 * answered + 9) / 10 THEN taken END) AS p90_days,
  CASE WHEN SUM(taken) <= 30 * COUNT(taken) THEN 'A' WHEN SUM(taken) <= 60 * COUNT(taken) THEN 'B' WHEN SUM(taken) <= 90 * COUNT(taken) THEN 'C' WHEN SUM(taken) <= 120 * COUNT(taken) THEN 'D' WHEN COUNT(taken) > 0 THEN 'F' END AS grade_of_mean
FROM (
  SELECT grouped.*, ROW_NUMBER() OVER (PARTITION BY part, taken IS NULL ORDER BY taken) AS place, COUNT(taken) OVER (PARTITION BY part) AS answered
  FROM (
    SELECT office_code AS part, taken, grade FROM cohort
  ) grouped
) placed
GROUP BY part;

-- years: Answers by grade, median, mean and p90 of business days
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(CASE WHEN grade = 'pending' THEN 1 END) AS pending,
  COUNT(taken) AS n, COUNT(*) - COUNT(taken) AS unanswered,
  AVG(CASE WHEN place IN ((answered + 1) / 2, answered / 2 + 1) THEN taken END) AS median_days,
  (20 * SUM(taken) + COUNT(taken)) / NULLIF(2 * COUNT(taken), 0) / 10.0 AS mean_days,
  MAX(CASE WHEN place = (9 * answered + 9) / 10 THEN taken END) AS p90_days,
  CASE WHEN SUM(taken) <= 30 * COUNT(taken) THEN 'A' WHEN SUM(taken) <= 60 * COUNT(taken) THEN 'B' WHEN SUM(taken) <= 90 * COUNT(taken) THEN 'C' WHEN SUM(taken) <= 120 * COUNT(taken) THEN 'D' WHEN COUNT(taken) > 0 THEN 'F' END AS grade_of_mean
FROM (
  SELECT grouped.*, ROW_NUMBER() OVER (PARTITION BY part, taken IS NULL ORDER BY taken) AS place, COUNT(taken) OVER (PARTITION BY part) AS answered
  FROM (
    SELECT fiscal_year AS part, taken, grade FROM shown_year JOIN rated ON forwarded_on BETWEEN first_day AND last_day
  ) grouped
) placed
GROUP BY part;

-- timeliness-groups: Answers by grade, median, mean and p90 of business days
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(CASE WHEN grade = 'pending' THEN 1 END) AS pending,
  COUNT(taken) AS n, COUNT(*) - COUNT(taken) AS unanswered,
  AVG(CASE WHEN place IN ((answered + 1) / 2, answered / 2 + 1) THEN taken END) AS median_days,
  (20 * SUM(taken) + COUNT(taken)) / NULLIF(2 * COUNT(taken), 0) / 10.0 AS mean_days,
  MAX(CASE WHEN place = (9 * answered + 9) / 10 THEN taken END) AS p90_days,
  CASE WHEN SUM(taken) <= 30 * COUNT(taken) THEN 'A' WHEN SUM(taken) <= 60 * COUNT(taken) THEN 'B' WHEN SUM(taken) <= 90 * COUNT(taken) THEN 'C' WHEN SUM(taken) <= 120 * COUNT(taken) THEN 'D' WHEN COUNT(taken) > 0 THEN 'F' END AS grade_of_mean
FROM (
  SELECT grouped.*, ROW_NUMBER() OVER (PARTITION BY part, taken IS NULL ORDER BY taken) AS place, COUNT(taken) OVER (PARTITION BY part) AS answered
  FROM (
    SELECT 'all' AS part, taken, grade FROM cohort
    UNION ALL SELECT 'ono', taken, grade FROM cohort WHERE source = 'ono'
    UNION ALL SELECT 'eligible', taken, grade FROM cohort WHERE outcome IS NULL OR outcome NOT IN ('not_eligible', 'duplicate')
    UNION ALL SELECT 'adjusted', taken, grade FROM adjusted
  ) grouped
) placed
GROUP BY part;

-- timeliness-groups: By the due day as closures, pauses and extensions moved it
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT COUNT(CASE WHEN responded_on IS NOT NULL AND passed < given THEN 1 END) AS in_time, COUNT(CASE WHEN responded_on IS NOT NULL AND passed >= given THEN 1 END) AS late,
  COUNT(CASE WHEN responded_on IS NULL AND passed < given THEN 1 END) AS running, COUNT(CASE WHEN responded_on IS NULL AND passed >= given THEN 1 END) AS overdue
FROM (
  SELECT cohort.responded_on,
    30 + COALESCE((
      SELECT SUM(e.business_days) FROM extensions e WHERE e.complaint_id = cohort.id AND e.clock = 'OnoResponse' AND e.granted_on <= COALESCE(cohort.responded_on, '2026-01-30')
    ), 0) AS given,
    (
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day < COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS passed
  FROM cohort
) dues;

-- grades-agency: Answers by grade, median, mean and p90 of business days
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(CASE WHEN grade = 'pending' THEN 1 END) AS pending,
  COUNT(taken) AS n, COUNT(*) - COUNT(taken) AS unanswered,
  AVG(CASE WHEN place IN ((answered + 1) / 2, answered / 2 + 1) THEN taken END) AS median_days,
  (20 * SUM(taken) + COUNT(taken)) / NULLIF(2 * COUNT(taken), 0) / 10.0 AS mean_days,
  MAX(CASE WHEN place = (9 * answered + 9) / 10 THEN taken END) AS p90_days,
  CASE WHEN SUM(taken) <= 30 * COUNT(taken) THEN 'A' WHEN SUM(taken) <= 60 * COUNT(taken) THEN 'B' WHEN SUM(taken) <= 90 * COUNT(taken) THEN 'C' WHEN SUM(taken) <= 120 * COUNT(taken) THEN 'D' WHEN COUNT(taken) > 0 THEN 'F' END AS grade_of_mean
FROM (
  SELECT grouped.*, ROW_NUMBER() OVER (PARTITION BY part, taken IS NULL ORDER BY taken) AS place, COUNT(taken) OVER (PARTITION BY part) AS answered
  FROM (
    SELECT 'agency' AS part, taken, grade FROM cohort
    UNION ALL SELECT 'ono', taken, grade FROM cohort WHERE source = 'ono'
  ) grouped
) placed
GROUP BY part;

-- grades-agency: The same without the days of pauses and of closures by order
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(CASE WHEN grade = 'pending' THEN 1 END) AS pending,
  COUNT(taken) AS n, COUNT(*) - COUNT(taken) AS unanswered,
  AVG(CASE WHEN place IN ((answered + 1) / 2, answered / 2 + 1) THEN taken END) AS median_days,
  (20 * SUM(taken) + COUNT(taken)) / NULLIF(2 * COUNT(taken), 0) / 10.0 AS mean_days,
  MAX(CASE WHEN place = (9 * answered + 9) / 10 THEN taken END) AS p90_days,
  CASE WHEN SUM(taken) <= 30 * COUNT(taken) THEN 'A' WHEN SUM(taken) <= 60 * COUNT(taken) THEN 'B' WHEN SUM(taken) <= 90 * COUNT(taken) THEN 'C' WHEN SUM(taken) <= 120 * COUNT(taken) THEN 'D' WHEN COUNT(taken) > 0 THEN 'F' END AS grade_of_mean
FROM (
  SELECT grouped.*, ROW_NUMBER() OVER (PARTITION BY part, taken IS NULL ORDER BY taken) AS place, COUNT(taken) OVER (PARTITION BY part) AS answered
  FROM (
    SELECT 'agency' AS part, taken, grade FROM adjusted
    UNION ALL SELECT 'ono', taken, grade FROM adjusted WHERE source = 'ono'
  ) grouped
) placed
GROUP BY part;

-- grades-agency: Median of business days with the open complaints counted until now (Kaplan and Meier)
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, MIN(CASE WHEN waiting <= LN(0.500000001) THEN elapsed END) AS median_days
FROM (
  SELECT part, elapsed, SUM(CASE WHEN answered = at_risk THEN -1000.0 ELSE LN(CAST(at_risk - answered AS double precision) / at_risk) END) OVER (PARTITION BY part ORDER BY elapsed) AS waiting
  FROM (
    SELECT part, elapsed, COUNT(taken) AS answered, SUM(COUNT(*)) OVER (PARTITION BY part ORDER BY elapsed DESC) AS at_risk
    FROM (
    SELECT 'agency' AS part, taken, elapsed FROM cohort
    UNION ALL SELECT 'ono', taken, elapsed FROM cohort WHERE source = 'ono'
    ) grouped
    GROUP BY part, elapsed
  ) days
) shares
GROUP BY part;

-- grades-agency: Complaints that never became complete
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN closed_on IS NULL THEN 1 END) AS not_started, COUNT(closed_on) AS closed_not_started
FROM (
    SELECT 'agency' AS part, closed_on FROM never
    UNION ALL SELECT 'ono', closed_on FROM never WHERE source = 'ono'
) grouped
GROUP BY part;

-- grades-agency: Replies, and those assessed by grade of quality
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(grade) AS assessed, COUNT(reply) AS replies
FROM (
    SELECT 'agency' AS part, grade, reply FROM assessed
    UNION ALL SELECT 'ono', grade, reply FROM assessed WHERE source = 'ono'
UNION ALL
    SELECT 'agency' AS part, grade, reply FROM replied
    UNION ALL SELECT 'ono', grade, reply FROM replied WHERE source = 'ono'
) grouped
GROUP BY part;

-- grades-by-office-kind: Answers by grade, median, mean and p90 of business days
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(CASE WHEN grade = 'pending' THEN 1 END) AS pending,
  COUNT(taken) AS n, COUNT(*) - COUNT(taken) AS unanswered,
  AVG(CASE WHEN place IN ((answered + 1) / 2, answered / 2 + 1) THEN taken END) AS median_days,
  (20 * SUM(taken) + COUNT(taken)) / NULLIF(2 * COUNT(taken), 0) / 10.0 AS mean_days,
  MAX(CASE WHEN place = (9 * answered + 9) / 10 THEN taken END) AS p90_days,
  CASE WHEN SUM(taken) <= 30 * COUNT(taken) THEN 'A' WHEN SUM(taken) <= 60 * COUNT(taken) THEN 'B' WHEN SUM(taken) <= 90 * COUNT(taken) THEN 'C' WHEN SUM(taken) <= 120 * COUNT(taken) THEN 'D' WHEN COUNT(taken) > 0 THEN 'F' END AS grade_of_mean
FROM (
  SELECT grouped.*, ROW_NUMBER() OVER (PARTITION BY part, taken IS NULL ORDER BY taken) AS place, COUNT(taken) OVER (PARTITION BY part) AS answered
  FROM (
    SELECT offices.kind AS part, taken, grade FROM cohort JOIN offices ON offices.code = cohort.office_code
  ) grouped
) placed
GROUP BY part;

-- grades-by-office-kind: The same without the days of pauses and of closures by order
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(CASE WHEN grade = 'pending' THEN 1 END) AS pending,
  COUNT(taken) AS n, COUNT(*) - COUNT(taken) AS unanswered,
  AVG(CASE WHEN place IN ((answered + 1) / 2, answered / 2 + 1) THEN taken END) AS median_days,
  (20 * SUM(taken) + COUNT(taken)) / NULLIF(2 * COUNT(taken), 0) / 10.0 AS mean_days,
  MAX(CASE WHEN place = (9 * answered + 9) / 10 THEN taken END) AS p90_days,
  CASE WHEN SUM(taken) <= 30 * COUNT(taken) THEN 'A' WHEN SUM(taken) <= 60 * COUNT(taken) THEN 'B' WHEN SUM(taken) <= 90 * COUNT(taken) THEN 'C' WHEN SUM(taken) <= 120 * COUNT(taken) THEN 'D' WHEN COUNT(taken) > 0 THEN 'F' END AS grade_of_mean
FROM (
  SELECT grouped.*, ROW_NUMBER() OVER (PARTITION BY part, taken IS NULL ORDER BY taken) AS place, COUNT(taken) OVER (PARTITION BY part) AS answered
  FROM (
    SELECT offices.kind AS part, taken, grade FROM adjusted JOIN offices ON offices.code = adjusted.office_code
  ) grouped
) placed
GROUP BY part;

-- grades-by-office-kind: Median of business days with the open complaints counted until now (Kaplan and Meier)
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, MIN(CASE WHEN waiting <= LN(0.500000001) THEN elapsed END) AS median_days
FROM (
  SELECT part, elapsed, SUM(CASE WHEN answered = at_risk THEN -1000.0 ELSE LN(CAST(at_risk - answered AS double precision) / at_risk) END) OVER (PARTITION BY part ORDER BY elapsed) AS waiting
  FROM (
    SELECT part, elapsed, COUNT(taken) AS answered, SUM(COUNT(*)) OVER (PARTITION BY part ORDER BY elapsed DESC) AS at_risk
    FROM (
    SELECT offices.kind AS part, taken, elapsed FROM cohort JOIN offices ON offices.code = cohort.office_code
    ) grouped
    GROUP BY part, elapsed
  ) days
) shares
GROUP BY part;

-- grades-by-office-kind: Complaints that never became complete
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN closed_on IS NULL THEN 1 END) AS not_started, COUNT(closed_on) AS closed_not_started
FROM (
    SELECT offices.kind AS part, closed_on FROM never JOIN offices ON offices.code = never.office_code
) grouped
GROUP BY part;

-- grades-by-office-kind: Replies, and those assessed by grade of quality
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(grade) AS assessed, COUNT(reply) AS replies
FROM (
    SELECT offices.kind AS part, grade, reply FROM assessed JOIN offices ON offices.code = assessed.office_code
UNION ALL
    SELECT offices.kind AS part, grade, reply FROM replied JOIN offices ON offices.code = replied.office_code
) grouped
GROUP BY part;

-- grades-by-region: Answers by grade, median, mean and p90 of business days
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(CASE WHEN grade = 'pending' THEN 1 END) AS pending,
  COUNT(taken) AS n, COUNT(*) - COUNT(taken) AS unanswered,
  AVG(CASE WHEN place IN ((answered + 1) / 2, answered / 2 + 1) THEN taken END) AS median_days,
  (20 * SUM(taken) + COUNT(taken)) / NULLIF(2 * COUNT(taken), 0) / 10.0 AS mean_days,
  MAX(CASE WHEN place = (9 * answered + 9) / 10 THEN taken END) AS p90_days,
  CASE WHEN SUM(taken) <= 30 * COUNT(taken) THEN 'A' WHEN SUM(taken) <= 60 * COUNT(taken) THEN 'B' WHEN SUM(taken) <= 90 * COUNT(taken) THEN 'C' WHEN SUM(taken) <= 120 * COUNT(taken) THEN 'D' WHEN COUNT(taken) > 0 THEN 'F' END AS grade_of_mean
FROM (
  SELECT grouped.*, ROW_NUMBER() OVER (PARTITION BY part, taken IS NULL ORDER BY taken) AS place, COUNT(taken) OVER (PARTITION BY part) AS answered
  FROM (
    SELECT CASE WHEN offices.kind NOT IN ('port', 'field_office', 'fpf') THEN 'program'
      WHEN offices.state IN ('CT', 'ME', 'MA', 'NH', 'RI', 'VT') THEN '01'
      WHEN offices.state IN ('NJ', 'NY', 'PR', 'VI') THEN '02'
      WHEN offices.state IN ('DE', 'DC', 'MD', 'PA', 'VA', 'WV') THEN '03'
      WHEN offices.state IN ('AL', 'FL', 'GA', 'KY', 'MS', 'NC', 'SC', 'TN') THEN '04'
      WHEN offices.state IN ('IL', 'IN', 'MI', 'MN', 'OH', 'WI') THEN '05'
      WHEN offices.state IN ('AR', 'LA', 'NM', 'OK', 'TX') THEN '06'
      WHEN offices.state IN ('IA', 'KS', 'MO', 'NE') THEN '07'
      WHEN offices.state IN ('CO', 'MT', 'ND', 'SD', 'UT', 'WY') THEN '08'
      WHEN offices.state IN ('AZ', 'CA', 'HI', 'NV', 'GU', 'AS', 'MP') THEN '09'
      WHEN offices.state IN ('AK', 'ID', 'OR', 'WA') THEN '10'
      ELSE '' END AS part, taken, grade
    FROM cohort JOIN offices ON offices.code = cohort.office_code
  ) grouped
) placed
GROUP BY part;

-- grades-by-region: The same without the days of pauses and of closures by order
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(CASE WHEN grade = 'pending' THEN 1 END) AS pending,
  COUNT(taken) AS n, COUNT(*) - COUNT(taken) AS unanswered,
  AVG(CASE WHEN place IN ((answered + 1) / 2, answered / 2 + 1) THEN taken END) AS median_days,
  (20 * SUM(taken) + COUNT(taken)) / NULLIF(2 * COUNT(taken), 0) / 10.0 AS mean_days,
  MAX(CASE WHEN place = (9 * answered + 9) / 10 THEN taken END) AS p90_days,
  CASE WHEN SUM(taken) <= 30 * COUNT(taken) THEN 'A' WHEN SUM(taken) <= 60 * COUNT(taken) THEN 'B' WHEN SUM(taken) <= 90 * COUNT(taken) THEN 'C' WHEN SUM(taken) <= 120 * COUNT(taken) THEN 'D' WHEN COUNT(taken) > 0 THEN 'F' END AS grade_of_mean
FROM (
  SELECT grouped.*, ROW_NUMBER() OVER (PARTITION BY part, taken IS NULL ORDER BY taken) AS place, COUNT(taken) OVER (PARTITION BY part) AS answered
  FROM (
    SELECT CASE WHEN offices.kind NOT IN ('port', 'field_office', 'fpf') THEN 'program'
      WHEN offices.state IN ('CT', 'ME', 'MA', 'NH', 'RI', 'VT') THEN '01'
      WHEN offices.state IN ('NJ', 'NY', 'PR', 'VI') THEN '02'
      WHEN offices.state IN ('DE', 'DC', 'MD', 'PA', 'VA', 'WV') THEN '03'
      WHEN offices.state IN ('AL', 'FL', 'GA', 'KY', 'MS', 'NC', 'SC', 'TN') THEN '04'
      WHEN offices.state IN ('IL', 'IN', 'MI', 'MN', 'OH', 'WI') THEN '05'
      WHEN offices.state IN ('AR', 'LA', 'NM', 'OK', 'TX') THEN '06'
      WHEN offices.state IN ('IA', 'KS', 'MO', 'NE') THEN '07'
      WHEN offices.state IN ('CO', 'MT', 'ND', 'SD', 'UT', 'WY') THEN '08'
      WHEN offices.state IN ('AZ', 'CA', 'HI', 'NV', 'GU', 'AS', 'MP') THEN '09'
      WHEN offices.state IN ('AK', 'ID', 'OR', 'WA') THEN '10'
      ELSE '' END AS part, taken, grade
    FROM adjusted JOIN offices ON offices.code = adjusted.office_code
  ) grouped
) placed
GROUP BY part;

-- grades-by-region: Median of business days with the open complaints counted until now (Kaplan and Meier)
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, MIN(CASE WHEN waiting <= LN(0.500000001) THEN elapsed END) AS median_days
FROM (
  SELECT part, elapsed, SUM(CASE WHEN answered = at_risk THEN -1000.0 ELSE LN(CAST(at_risk - answered AS double precision) / at_risk) END) OVER (PARTITION BY part ORDER BY elapsed) AS waiting
  FROM (
    SELECT part, elapsed, COUNT(taken) AS answered, SUM(COUNT(*)) OVER (PARTITION BY part ORDER BY elapsed DESC) AS at_risk
    FROM (
    SELECT CASE WHEN offices.kind NOT IN ('port', 'field_office', 'fpf') THEN 'program'
      WHEN offices.state IN ('CT', 'ME', 'MA', 'NH', 'RI', 'VT') THEN '01'
      WHEN offices.state IN ('NJ', 'NY', 'PR', 'VI') THEN '02'
      WHEN offices.state IN ('DE', 'DC', 'MD', 'PA', 'VA', 'WV') THEN '03'
      WHEN offices.state IN ('AL', 'FL', 'GA', 'KY', 'MS', 'NC', 'SC', 'TN') THEN '04'
      WHEN offices.state IN ('IL', 'IN', 'MI', 'MN', 'OH', 'WI') THEN '05'
      WHEN offices.state IN ('AR', 'LA', 'NM', 'OK', 'TX') THEN '06'
      WHEN offices.state IN ('IA', 'KS', 'MO', 'NE') THEN '07'
      WHEN offices.state IN ('CO', 'MT', 'ND', 'SD', 'UT', 'WY') THEN '08'
      WHEN offices.state IN ('AZ', 'CA', 'HI', 'NV', 'GU', 'AS', 'MP') THEN '09'
      WHEN offices.state IN ('AK', 'ID', 'OR', 'WA') THEN '10'
      ELSE '' END AS part, taken, elapsed
    FROM cohort JOIN offices ON offices.code = cohort.office_code
    ) grouped
    GROUP BY part, elapsed
  ) days
) shares
GROUP BY part;

-- grades-by-region: Complaints that never became complete
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN closed_on IS NULL THEN 1 END) AS not_started, COUNT(closed_on) AS closed_not_started
FROM (
    SELECT CASE WHEN offices.kind NOT IN ('port', 'field_office', 'fpf') THEN 'program'
      WHEN offices.state IN ('CT', 'ME', 'MA', 'NH', 'RI', 'VT') THEN '01'
      WHEN offices.state IN ('NJ', 'NY', 'PR', 'VI') THEN '02'
      WHEN offices.state IN ('DE', 'DC', 'MD', 'PA', 'VA', 'WV') THEN '03'
      WHEN offices.state IN ('AL', 'FL', 'GA', 'KY', 'MS', 'NC', 'SC', 'TN') THEN '04'
      WHEN offices.state IN ('IL', 'IN', 'MI', 'MN', 'OH', 'WI') THEN '05'
      WHEN offices.state IN ('AR', 'LA', 'NM', 'OK', 'TX') THEN '06'
      WHEN offices.state IN ('IA', 'KS', 'MO', 'NE') THEN '07'
      WHEN offices.state IN ('CO', 'MT', 'ND', 'SD', 'UT', 'WY') THEN '08'
      WHEN offices.state IN ('AZ', 'CA', 'HI', 'NV', 'GU', 'AS', 'MP') THEN '09'
      WHEN offices.state IN ('AK', 'ID', 'OR', 'WA') THEN '10'
      ELSE '' END AS part, closed_on
    FROM never JOIN offices ON offices.code = never.office_code
) grouped
GROUP BY part;

-- grades-by-region: Replies, and those assessed by grade of quality
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(grade) AS assessed, COUNT(reply) AS replies
FROM (
    SELECT CASE WHEN offices.kind NOT IN ('port', 'field_office', 'fpf') THEN 'program'
      WHEN offices.state IN ('CT', 'ME', 'MA', 'NH', 'RI', 'VT') THEN '01'
      WHEN offices.state IN ('NJ', 'NY', 'PR', 'VI') THEN '02'
      WHEN offices.state IN ('DE', 'DC', 'MD', 'PA', 'VA', 'WV') THEN '03'
      WHEN offices.state IN ('AL', 'FL', 'GA', 'KY', 'MS', 'NC', 'SC', 'TN') THEN '04'
      WHEN offices.state IN ('IL', 'IN', 'MI', 'MN', 'OH', 'WI') THEN '05'
      WHEN offices.state IN ('AR', 'LA', 'NM', 'OK', 'TX') THEN '06'
      WHEN offices.state IN ('IA', 'KS', 'MO', 'NE') THEN '07'
      WHEN offices.state IN ('CO', 'MT', 'ND', 'SD', 'UT', 'WY') THEN '08'
      WHEN offices.state IN ('AZ', 'CA', 'HI', 'NV', 'GU', 'AS', 'MP') THEN '09'
      WHEN offices.state IN ('AK', 'ID', 'OR', 'WA') THEN '10'
      ELSE '' END AS part, grade, reply
    FROM assessed JOIN offices ON offices.code = assessed.office_code
UNION ALL
    SELECT CASE WHEN offices.kind NOT IN ('port', 'field_office', 'fpf') THEN 'program'
      WHEN offices.state IN ('CT', 'ME', 'MA', 'NH', 'RI', 'VT') THEN '01'
      WHEN offices.state IN ('NJ', 'NY', 'PR', 'VI') THEN '02'
      WHEN offices.state IN ('DE', 'DC', 'MD', 'PA', 'VA', 'WV') THEN '03'
      WHEN offices.state IN ('AL', 'FL', 'GA', 'KY', 'MS', 'NC', 'SC', 'TN') THEN '04'
      WHEN offices.state IN ('IL', 'IN', 'MI', 'MN', 'OH', 'WI') THEN '05'
      WHEN offices.state IN ('AR', 'LA', 'NM', 'OK', 'TX') THEN '06'
      WHEN offices.state IN ('IA', 'KS', 'MO', 'NE') THEN '07'
      WHEN offices.state IN ('CO', 'MT', 'ND', 'SD', 'UT', 'WY') THEN '08'
      WHEN offices.state IN ('AZ', 'CA', 'HI', 'NV', 'GU', 'AS', 'MP') THEN '09'
      WHEN offices.state IN ('AK', 'ID', 'OR', 'WA') THEN '10'
      ELSE '' END AS part, grade, reply
    FROM replied JOIN offices ON offices.code = replied.office_code
) grouped
GROUP BY part;

-- grades-by-office: Answers by grade, median, mean and p90 of business days
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(CASE WHEN grade = 'pending' THEN 1 END) AS pending,
  COUNT(taken) AS n, COUNT(*) - COUNT(taken) AS unanswered,
  AVG(CASE WHEN place IN ((answered + 1) / 2, answered / 2 + 1) THEN taken END) AS median_days,
  (20 * SUM(taken) + COUNT(taken)) / NULLIF(2 * COUNT(taken), 0) / 10.0 AS mean_days,
  MAX(CASE WHEN place = (9 * answered + 9) / 10 THEN taken END) AS p90_days,
  CASE WHEN SUM(taken) <= 30 * COUNT(taken) THEN 'A' WHEN SUM(taken) <= 60 * COUNT(taken) THEN 'B' WHEN SUM(taken) <= 90 * COUNT(taken) THEN 'C' WHEN SUM(taken) <= 120 * COUNT(taken) THEN 'D' WHEN COUNT(taken) > 0 THEN 'F' END AS grade_of_mean
FROM (
  SELECT grouped.*, ROW_NUMBER() OVER (PARTITION BY part, taken IS NULL ORDER BY taken) AS place, COUNT(taken) OVER (PARTITION BY part) AS answered
  FROM (
    SELECT office_code AS part, taken, grade FROM cohort
  ) grouped
) placed
GROUP BY part;

-- grades-by-office: The same without the days of pauses and of closures by order
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(CASE WHEN grade = 'pending' THEN 1 END) AS pending,
  COUNT(taken) AS n, COUNT(*) - COUNT(taken) AS unanswered,
  AVG(CASE WHEN place IN ((answered + 1) / 2, answered / 2 + 1) THEN taken END) AS median_days,
  (20 * SUM(taken) + COUNT(taken)) / NULLIF(2 * COUNT(taken), 0) / 10.0 AS mean_days,
  MAX(CASE WHEN place = (9 * answered + 9) / 10 THEN taken END) AS p90_days,
  CASE WHEN SUM(taken) <= 30 * COUNT(taken) THEN 'A' WHEN SUM(taken) <= 60 * COUNT(taken) THEN 'B' WHEN SUM(taken) <= 90 * COUNT(taken) THEN 'C' WHEN SUM(taken) <= 120 * COUNT(taken) THEN 'D' WHEN COUNT(taken) > 0 THEN 'F' END AS grade_of_mean
FROM (
  SELECT grouped.*, ROW_NUMBER() OVER (PARTITION BY part, taken IS NULL ORDER BY taken) AS place, COUNT(taken) OVER (PARTITION BY part) AS answered
  FROM (
    SELECT office_code AS part, taken, grade FROM adjusted
  ) grouped
) placed
GROUP BY part;

-- grades-by-office: Median of business days with the open complaints counted until now (Kaplan and Meier)
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, MIN(CASE WHEN waiting <= LN(0.500000001) THEN elapsed END) AS median_days
FROM (
  SELECT part, elapsed, SUM(CASE WHEN answered = at_risk THEN -1000.0 ELSE LN(CAST(at_risk - answered AS double precision) / at_risk) END) OVER (PARTITION BY part ORDER BY elapsed) AS waiting
  FROM (
    SELECT part, elapsed, COUNT(taken) AS answered, SUM(COUNT(*)) OVER (PARTITION BY part ORDER BY elapsed DESC) AS at_risk
    FROM (
    SELECT office_code AS part, taken, elapsed FROM cohort
    ) grouped
    GROUP BY part, elapsed
  ) days
) shares
GROUP BY part;

-- grades-by-office: Complaints that never became complete
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN closed_on IS NULL THEN 1 END) AS not_started, COUNT(closed_on) AS closed_not_started
FROM (
    SELECT office_code AS part, closed_on FROM never
) grouped
GROUP BY part;

-- grades-by-office: Replies, and those assessed by grade of quality
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(grade) AS assessed, COUNT(reply) AS replies
FROM (
    SELECT office_code AS part, grade, reply FROM assessed
UNION ALL
    SELECT office_code AS part, grade, reply FROM replied
) grouped
GROUP BY part;

-- grades-by-action-type: Answers by grade, median, mean and p90 of business days
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(CASE WHEN grade = 'pending' THEN 1 END) AS pending,
  COUNT(taken) AS n, COUNT(*) - COUNT(taken) AS unanswered,
  AVG(CASE WHEN place IN ((answered + 1) / 2, answered / 2 + 1) THEN taken END) AS median_days,
  (20 * SUM(taken) + COUNT(taken)) / NULLIF(2 * COUNT(taken), 0) / 10.0 AS mean_days,
  MAX(CASE WHEN place = (9 * answered + 9) / 10 THEN taken END) AS p90_days,
  CASE WHEN SUM(taken) <= 30 * COUNT(taken) THEN 'A' WHEN SUM(taken) <= 60 * COUNT(taken) THEN 'B' WHEN SUM(taken) <= 90 * COUNT(taken) THEN 'C' WHEN SUM(taken) <= 120 * COUNT(taken) THEN 'D' WHEN COUNT(taken) > 0 THEN 'F' END AS grade_of_mean
FROM (
  SELECT grouped.*, ROW_NUMBER() OVER (PARTITION BY part, taken IS NULL ORDER BY taken) AS place, COUNT(taken) OVER (PARTITION BY part) AS answered
  FROM (
    SELECT action_type AS part, taken, grade FROM cohort
  ) grouped
) placed
GROUP BY part;

-- grades-by-action-type: The same without the days of pauses and of closures by order
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(CASE WHEN grade = 'pending' THEN 1 END) AS pending,
  COUNT(taken) AS n, COUNT(*) - COUNT(taken) AS unanswered,
  AVG(CASE WHEN place IN ((answered + 1) / 2, answered / 2 + 1) THEN taken END) AS median_days,
  (20 * SUM(taken) + COUNT(taken)) / NULLIF(2 * COUNT(taken), 0) / 10.0 AS mean_days,
  MAX(CASE WHEN place = (9 * answered + 9) / 10 THEN taken END) AS p90_days,
  CASE WHEN SUM(taken) <= 30 * COUNT(taken) THEN 'A' WHEN SUM(taken) <= 60 * COUNT(taken) THEN 'B' WHEN SUM(taken) <= 90 * COUNT(taken) THEN 'C' WHEN SUM(taken) <= 120 * COUNT(taken) THEN 'D' WHEN COUNT(taken) > 0 THEN 'F' END AS grade_of_mean
FROM (
  SELECT grouped.*, ROW_NUMBER() OVER (PARTITION BY part, taken IS NULL ORDER BY taken) AS place, COUNT(taken) OVER (PARTITION BY part) AS answered
  FROM (
    SELECT action_type AS part, taken, grade FROM adjusted
  ) grouped
) placed
GROUP BY part;

-- grades-by-action-type: Median of business days with the open complaints counted until now (Kaplan and Meier)
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, MIN(CASE WHEN waiting <= LN(0.500000001) THEN elapsed END) AS median_days
FROM (
  SELECT part, elapsed, SUM(CASE WHEN answered = at_risk THEN -1000.0 ELSE LN(CAST(at_risk - answered AS double precision) / at_risk) END) OVER (PARTITION BY part ORDER BY elapsed) AS waiting
  FROM (
    SELECT part, elapsed, COUNT(taken) AS answered, SUM(COUNT(*)) OVER (PARTITION BY part ORDER BY elapsed DESC) AS at_risk
    FROM (
    SELECT action_type AS part, taken, elapsed FROM cohort
    ) grouped
    GROUP BY part, elapsed
  ) days
) shares
GROUP BY part;

-- grades-by-action-type: Complaints that never became complete
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN closed_on IS NULL THEN 1 END) AS not_started, COUNT(closed_on) AS closed_not_started
FROM (
    SELECT action_type AS part, closed_on FROM never
) grouped
GROUP BY part;

-- grades-by-action-type: Replies, and those assessed by grade of quality
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(grade) AS assessed, COUNT(reply) AS replies
FROM (
    SELECT action_type AS part, grade, reply FROM assessed
UNION ALL
    SELECT action_type AS part, grade, reply FROM replied
) grouped
GROUP BY part;

-- grades-ono-by-office-kind: Answers by grade, median, mean and p90 of business days
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(CASE WHEN grade = 'pending' THEN 1 END) AS pending,
  COUNT(taken) AS n, COUNT(*) - COUNT(taken) AS unanswered,
  AVG(CASE WHEN place IN ((answered + 1) / 2, answered / 2 + 1) THEN taken END) AS median_days,
  (20 * SUM(taken) + COUNT(taken)) / NULLIF(2 * COUNT(taken), 0) / 10.0 AS mean_days,
  MAX(CASE WHEN place = (9 * answered + 9) / 10 THEN taken END) AS p90_days,
  CASE WHEN SUM(taken) <= 30 * COUNT(taken) THEN 'A' WHEN SUM(taken) <= 60 * COUNT(taken) THEN 'B' WHEN SUM(taken) <= 90 * COUNT(taken) THEN 'C' WHEN SUM(taken) <= 120 * COUNT(taken) THEN 'D' WHEN COUNT(taken) > 0 THEN 'F' END AS grade_of_mean
FROM (
  SELECT grouped.*, ROW_NUMBER() OVER (PARTITION BY part, taken IS NULL ORDER BY taken) AS place, COUNT(taken) OVER (PARTITION BY part) AS answered
  FROM (
    SELECT offices.kind AS part, taken, grade FROM cohort JOIN offices ON offices.code = cohort.office_code
    WHERE cohort.source = 'ono'
  ) grouped
) placed
GROUP BY part;

-- grades-ono-by-office-kind: The same without the days of pauses and of closures by order
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(CASE WHEN grade = 'pending' THEN 1 END) AS pending,
  COUNT(taken) AS n, COUNT(*) - COUNT(taken) AS unanswered,
  AVG(CASE WHEN place IN ((answered + 1) / 2, answered / 2 + 1) THEN taken END) AS median_days,
  (20 * SUM(taken) + COUNT(taken)) / NULLIF(2 * COUNT(taken), 0) / 10.0 AS mean_days,
  MAX(CASE WHEN place = (9 * answered + 9) / 10 THEN taken END) AS p90_days,
  CASE WHEN SUM(taken) <= 30 * COUNT(taken) THEN 'A' WHEN SUM(taken) <= 60 * COUNT(taken) THEN 'B' WHEN SUM(taken) <= 90 * COUNT(taken) THEN 'C' WHEN SUM(taken) <= 120 * COUNT(taken) THEN 'D' WHEN COUNT(taken) > 0 THEN 'F' END AS grade_of_mean
FROM (
  SELECT grouped.*, ROW_NUMBER() OVER (PARTITION BY part, taken IS NULL ORDER BY taken) AS place, COUNT(taken) OVER (PARTITION BY part) AS answered
  FROM (
    SELECT offices.kind AS part, taken, grade FROM adjusted JOIN offices ON offices.code = adjusted.office_code
    WHERE adjusted.source = 'ono'
  ) grouped
) placed
GROUP BY part;

-- grades-ono-by-office-kind: Median of business days with the open complaints counted until now (Kaplan and Meier)
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, MIN(CASE WHEN waiting <= LN(0.500000001) THEN elapsed END) AS median_days
FROM (
  SELECT part, elapsed, SUM(CASE WHEN answered = at_risk THEN -1000.0 ELSE LN(CAST(at_risk - answered AS double precision) / at_risk) END) OVER (PARTITION BY part ORDER BY elapsed) AS waiting
  FROM (
    SELECT part, elapsed, COUNT(taken) AS answered, SUM(COUNT(*)) OVER (PARTITION BY part ORDER BY elapsed DESC) AS at_risk
    FROM (
    SELECT offices.kind AS part, taken, elapsed FROM cohort JOIN offices ON offices.code = cohort.office_code
    WHERE cohort.source = 'ono'
    ) grouped
    GROUP BY part, elapsed
  ) days
) shares
GROUP BY part;

-- grades-ono-by-office-kind: Complaints that never became complete
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN closed_on IS NULL THEN 1 END) AS not_started, COUNT(closed_on) AS closed_not_started
FROM (
    SELECT offices.kind AS part, closed_on FROM never JOIN offices ON offices.code = never.office_code
    WHERE never.source = 'ono'
) grouped
GROUP BY part;

-- grades-ono-by-office-kind: Replies, and those assessed by grade of quality
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(grade) AS assessed, COUNT(reply) AS replies
FROM (
    SELECT offices.kind AS part, grade, reply FROM assessed JOIN offices ON offices.code = assessed.office_code
    WHERE assessed.source = 'ono'
UNION ALL
    SELECT offices.kind AS part, grade, reply FROM replied JOIN offices ON offices.code = replied.office_code
    WHERE replied.source = 'ono'
) grouped
GROUP BY part;

-- grades-ono-by-region: Answers by grade, median, mean and p90 of business days
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(CASE WHEN grade = 'pending' THEN 1 END) AS pending,
  COUNT(taken) AS n, COUNT(*) - COUNT(taken) AS unanswered,
  AVG(CASE WHEN place IN ((answered + 1) / 2, answered / 2 + 1) THEN taken END) AS median_days,
  (20 * SUM(taken) + COUNT(taken)) / NULLIF(2 * COUNT(taken), 0) / 10.0 AS mean_days,
  MAX(CASE WHEN place = (9 * answered + 9) / 10 THEN taken END) AS p90_days,
  CASE WHEN SUM(taken) <= 30 * COUNT(taken) THEN 'A' WHEN SUM(taken) <= 60 * COUNT(taken) THEN 'B' WHEN SUM(taken) <= 90 * COUNT(taken) THEN 'C' WHEN SUM(taken) <= 120 * COUNT(taken) THEN 'D' WHEN COUNT(taken) > 0 THEN 'F' END AS grade_of_mean
FROM (
  SELECT grouped.*, ROW_NUMBER() OVER (PARTITION BY part, taken IS NULL ORDER BY taken) AS place, COUNT(taken) OVER (PARTITION BY part) AS answered
  FROM (
    SELECT CASE WHEN offices.kind NOT IN ('port', 'field_office', 'fpf') THEN 'program'
      WHEN offices.state IN ('CT', 'ME', 'MA', 'NH', 'RI', 'VT') THEN '01'
      WHEN offices.state IN ('NJ', 'NY', 'PR', 'VI') THEN '02'
      WHEN offices.state IN ('DE', 'DC', 'MD', 'PA', 'VA', 'WV') THEN '03'
      WHEN offices.state IN ('AL', 'FL', 'GA', 'KY', 'MS', 'NC', 'SC', 'TN') THEN '04'
      WHEN offices.state IN ('IL', 'IN', 'MI', 'MN', 'OH', 'WI') THEN '05'
      WHEN offices.state IN ('AR', 'LA', 'NM', 'OK', 'TX') THEN '06'
      WHEN offices.state IN ('IA', 'KS', 'MO', 'NE') THEN '07'
      WHEN offices.state IN ('CO', 'MT', 'ND', 'SD', 'UT', 'WY') THEN '08'
      WHEN offices.state IN ('AZ', 'CA', 'HI', 'NV', 'GU', 'AS', 'MP') THEN '09'
      WHEN offices.state IN ('AK', 'ID', 'OR', 'WA') THEN '10'
      ELSE '' END AS part, taken, grade
    FROM cohort JOIN offices ON offices.code = cohort.office_code
    WHERE cohort.source = 'ono'
  ) grouped
) placed
GROUP BY part;

-- grades-ono-by-region: The same without the days of pauses and of closures by order
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(CASE WHEN grade = 'pending' THEN 1 END) AS pending,
  COUNT(taken) AS n, COUNT(*) - COUNT(taken) AS unanswered,
  AVG(CASE WHEN place IN ((answered + 1) / 2, answered / 2 + 1) THEN taken END) AS median_days,
  (20 * SUM(taken) + COUNT(taken)) / NULLIF(2 * COUNT(taken), 0) / 10.0 AS mean_days,
  MAX(CASE WHEN place = (9 * answered + 9) / 10 THEN taken END) AS p90_days,
  CASE WHEN SUM(taken) <= 30 * COUNT(taken) THEN 'A' WHEN SUM(taken) <= 60 * COUNT(taken) THEN 'B' WHEN SUM(taken) <= 90 * COUNT(taken) THEN 'C' WHEN SUM(taken) <= 120 * COUNT(taken) THEN 'D' WHEN COUNT(taken) > 0 THEN 'F' END AS grade_of_mean
FROM (
  SELECT grouped.*, ROW_NUMBER() OVER (PARTITION BY part, taken IS NULL ORDER BY taken) AS place, COUNT(taken) OVER (PARTITION BY part) AS answered
  FROM (
    SELECT CASE WHEN offices.kind NOT IN ('port', 'field_office', 'fpf') THEN 'program'
      WHEN offices.state IN ('CT', 'ME', 'MA', 'NH', 'RI', 'VT') THEN '01'
      WHEN offices.state IN ('NJ', 'NY', 'PR', 'VI') THEN '02'
      WHEN offices.state IN ('DE', 'DC', 'MD', 'PA', 'VA', 'WV') THEN '03'
      WHEN offices.state IN ('AL', 'FL', 'GA', 'KY', 'MS', 'NC', 'SC', 'TN') THEN '04'
      WHEN offices.state IN ('IL', 'IN', 'MI', 'MN', 'OH', 'WI') THEN '05'
      WHEN offices.state IN ('AR', 'LA', 'NM', 'OK', 'TX') THEN '06'
      WHEN offices.state IN ('IA', 'KS', 'MO', 'NE') THEN '07'
      WHEN offices.state IN ('CO', 'MT', 'ND', 'SD', 'UT', 'WY') THEN '08'
      WHEN offices.state IN ('AZ', 'CA', 'HI', 'NV', 'GU', 'AS', 'MP') THEN '09'
      WHEN offices.state IN ('AK', 'ID', 'OR', 'WA') THEN '10'
      ELSE '' END AS part, taken, grade
    FROM adjusted JOIN offices ON offices.code = adjusted.office_code
    WHERE adjusted.source = 'ono'
  ) grouped
) placed
GROUP BY part;

-- grades-ono-by-region: Median of business days with the open complaints counted until now (Kaplan and Meier)
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, MIN(CASE WHEN waiting <= LN(0.500000001) THEN elapsed END) AS median_days
FROM (
  SELECT part, elapsed, SUM(CASE WHEN answered = at_risk THEN -1000.0 ELSE LN(CAST(at_risk - answered AS double precision) / at_risk) END) OVER (PARTITION BY part ORDER BY elapsed) AS waiting
  FROM (
    SELECT part, elapsed, COUNT(taken) AS answered, SUM(COUNT(*)) OVER (PARTITION BY part ORDER BY elapsed DESC) AS at_risk
    FROM (
    SELECT CASE WHEN offices.kind NOT IN ('port', 'field_office', 'fpf') THEN 'program'
      WHEN offices.state IN ('CT', 'ME', 'MA', 'NH', 'RI', 'VT') THEN '01'
      WHEN offices.state IN ('NJ', 'NY', 'PR', 'VI') THEN '02'
      WHEN offices.state IN ('DE', 'DC', 'MD', 'PA', 'VA', 'WV') THEN '03'
      WHEN offices.state IN ('AL', 'FL', 'GA', 'KY', 'MS', 'NC', 'SC', 'TN') THEN '04'
      WHEN offices.state IN ('IL', 'IN', 'MI', 'MN', 'OH', 'WI') THEN '05'
      WHEN offices.state IN ('AR', 'LA', 'NM', 'OK', 'TX') THEN '06'
      WHEN offices.state IN ('IA', 'KS', 'MO', 'NE') THEN '07'
      WHEN offices.state IN ('CO', 'MT', 'ND', 'SD', 'UT', 'WY') THEN '08'
      WHEN offices.state IN ('AZ', 'CA', 'HI', 'NV', 'GU', 'AS', 'MP') THEN '09'
      WHEN offices.state IN ('AK', 'ID', 'OR', 'WA') THEN '10'
      ELSE '' END AS part, taken, elapsed
    FROM cohort JOIN offices ON offices.code = cohort.office_code
    WHERE cohort.source = 'ono'
    ) grouped
    GROUP BY part, elapsed
  ) days
) shares
GROUP BY part;

-- grades-ono-by-region: Complaints that never became complete
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN closed_on IS NULL THEN 1 END) AS not_started, COUNT(closed_on) AS closed_not_started
FROM (
    SELECT CASE WHEN offices.kind NOT IN ('port', 'field_office', 'fpf') THEN 'program'
      WHEN offices.state IN ('CT', 'ME', 'MA', 'NH', 'RI', 'VT') THEN '01'
      WHEN offices.state IN ('NJ', 'NY', 'PR', 'VI') THEN '02'
      WHEN offices.state IN ('DE', 'DC', 'MD', 'PA', 'VA', 'WV') THEN '03'
      WHEN offices.state IN ('AL', 'FL', 'GA', 'KY', 'MS', 'NC', 'SC', 'TN') THEN '04'
      WHEN offices.state IN ('IL', 'IN', 'MI', 'MN', 'OH', 'WI') THEN '05'
      WHEN offices.state IN ('AR', 'LA', 'NM', 'OK', 'TX') THEN '06'
      WHEN offices.state IN ('IA', 'KS', 'MO', 'NE') THEN '07'
      WHEN offices.state IN ('CO', 'MT', 'ND', 'SD', 'UT', 'WY') THEN '08'
      WHEN offices.state IN ('AZ', 'CA', 'HI', 'NV', 'GU', 'AS', 'MP') THEN '09'
      WHEN offices.state IN ('AK', 'ID', 'OR', 'WA') THEN '10'
      ELSE '' END AS part, closed_on
    FROM never JOIN offices ON offices.code = never.office_code
    WHERE never.source = 'ono'
) grouped
GROUP BY part;

-- grades-ono-by-region: Replies, and those assessed by grade of quality
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(grade) AS assessed, COUNT(reply) AS replies
FROM (
    SELECT CASE WHEN offices.kind NOT IN ('port', 'field_office', 'fpf') THEN 'program'
      WHEN offices.state IN ('CT', 'ME', 'MA', 'NH', 'RI', 'VT') THEN '01'
      WHEN offices.state IN ('NJ', 'NY', 'PR', 'VI') THEN '02'
      WHEN offices.state IN ('DE', 'DC', 'MD', 'PA', 'VA', 'WV') THEN '03'
      WHEN offices.state IN ('AL', 'FL', 'GA', 'KY', 'MS', 'NC', 'SC', 'TN') THEN '04'
      WHEN offices.state IN ('IL', 'IN', 'MI', 'MN', 'OH', 'WI') THEN '05'
      WHEN offices.state IN ('AR', 'LA', 'NM', 'OK', 'TX') THEN '06'
      WHEN offices.state IN ('IA', 'KS', 'MO', 'NE') THEN '07'
      WHEN offices.state IN ('CO', 'MT', 'ND', 'SD', 'UT', 'WY') THEN '08'
      WHEN offices.state IN ('AZ', 'CA', 'HI', 'NV', 'GU', 'AS', 'MP') THEN '09'
      WHEN offices.state IN ('AK', 'ID', 'OR', 'WA') THEN '10'
      ELSE '' END AS part, grade, reply
    FROM assessed JOIN offices ON offices.code = assessed.office_code
    WHERE assessed.source = 'ono'
UNION ALL
    SELECT CASE WHEN offices.kind NOT IN ('port', 'field_office', 'fpf') THEN 'program'
      WHEN offices.state IN ('CT', 'ME', 'MA', 'NH', 'RI', 'VT') THEN '01'
      WHEN offices.state IN ('NJ', 'NY', 'PR', 'VI') THEN '02'
      WHEN offices.state IN ('DE', 'DC', 'MD', 'PA', 'VA', 'WV') THEN '03'
      WHEN offices.state IN ('AL', 'FL', 'GA', 'KY', 'MS', 'NC', 'SC', 'TN') THEN '04'
      WHEN offices.state IN ('IL', 'IN', 'MI', 'MN', 'OH', 'WI') THEN '05'
      WHEN offices.state IN ('AR', 'LA', 'NM', 'OK', 'TX') THEN '06'
      WHEN offices.state IN ('IA', 'KS', 'MO', 'NE') THEN '07'
      WHEN offices.state IN ('CO', 'MT', 'ND', 'SD', 'UT', 'WY') THEN '08'
      WHEN offices.state IN ('AZ', 'CA', 'HI', 'NV', 'GU', 'AS', 'MP') THEN '09'
      WHEN offices.state IN ('AK', 'ID', 'OR', 'WA') THEN '10'
      ELSE '' END AS part, grade, reply
    FROM replied JOIN offices ON offices.code = replied.office_code
    WHERE replied.source = 'ono'
) grouped
GROUP BY part;

-- grades-ono-by-office: Answers by grade, median, mean and p90 of business days
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(CASE WHEN grade = 'pending' THEN 1 END) AS pending,
  COUNT(taken) AS n, COUNT(*) - COUNT(taken) AS unanswered,
  AVG(CASE WHEN place IN ((answered + 1) / 2, answered / 2 + 1) THEN taken END) AS median_days,
  (20 * SUM(taken) + COUNT(taken)) / NULLIF(2 * COUNT(taken), 0) / 10.0 AS mean_days,
  MAX(CASE WHEN place = (9 * answered + 9) / 10 THEN taken END) AS p90_days,
  CASE WHEN SUM(taken) <= 30 * COUNT(taken) THEN 'A' WHEN SUM(taken) <= 60 * COUNT(taken) THEN 'B' WHEN SUM(taken) <= 90 * COUNT(taken) THEN 'C' WHEN SUM(taken) <= 120 * COUNT(taken) THEN 'D' WHEN COUNT(taken) > 0 THEN 'F' END AS grade_of_mean
FROM (
  SELECT grouped.*, ROW_NUMBER() OVER (PARTITION BY part, taken IS NULL ORDER BY taken) AS place, COUNT(taken) OVER (PARTITION BY part) AS answered
  FROM (
    SELECT office_code AS part, taken, grade FROM cohort
    WHERE cohort.source = 'ono'
  ) grouped
) placed
GROUP BY part;

-- grades-ono-by-office: The same without the days of pauses and of closures by order
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(CASE WHEN grade = 'pending' THEN 1 END) AS pending,
  COUNT(taken) AS n, COUNT(*) - COUNT(taken) AS unanswered,
  AVG(CASE WHEN place IN ((answered + 1) / 2, answered / 2 + 1) THEN taken END) AS median_days,
  (20 * SUM(taken) + COUNT(taken)) / NULLIF(2 * COUNT(taken), 0) / 10.0 AS mean_days,
  MAX(CASE WHEN place = (9 * answered + 9) / 10 THEN taken END) AS p90_days,
  CASE WHEN SUM(taken) <= 30 * COUNT(taken) THEN 'A' WHEN SUM(taken) <= 60 * COUNT(taken) THEN 'B' WHEN SUM(taken) <= 90 * COUNT(taken) THEN 'C' WHEN SUM(taken) <= 120 * COUNT(taken) THEN 'D' WHEN COUNT(taken) > 0 THEN 'F' END AS grade_of_mean
FROM (
  SELECT grouped.*, ROW_NUMBER() OVER (PARTITION BY part, taken IS NULL ORDER BY taken) AS place, COUNT(taken) OVER (PARTITION BY part) AS answered
  FROM (
    SELECT office_code AS part, taken, grade FROM adjusted
    WHERE adjusted.source = 'ono'
  ) grouped
) placed
GROUP BY part;

-- grades-ono-by-office: Median of business days with the open complaints counted until now (Kaplan and Meier)
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, MIN(CASE WHEN waiting <= LN(0.500000001) THEN elapsed END) AS median_days
FROM (
  SELECT part, elapsed, SUM(CASE WHEN answered = at_risk THEN -1000.0 ELSE LN(CAST(at_risk - answered AS double precision) / at_risk) END) OVER (PARTITION BY part ORDER BY elapsed) AS waiting
  FROM (
    SELECT part, elapsed, COUNT(taken) AS answered, SUM(COUNT(*)) OVER (PARTITION BY part ORDER BY elapsed DESC) AS at_risk
    FROM (
    SELECT office_code AS part, taken, elapsed FROM cohort
    WHERE cohort.source = 'ono'
    ) grouped
    GROUP BY part, elapsed
  ) days
) shares
GROUP BY part;

-- grades-ono-by-office: Complaints that never became complete
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN closed_on IS NULL THEN 1 END) AS not_started, COUNT(closed_on) AS closed_not_started
FROM (
    SELECT office_code AS part, closed_on FROM never
    WHERE never.source = 'ono'
) grouped
GROUP BY part;

-- grades-ono-by-office: Replies, and those assessed by grade of quality
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(grade) AS assessed, COUNT(reply) AS replies
FROM (
    SELECT office_code AS part, grade, reply FROM assessed
    WHERE assessed.source = 'ono'
UNION ALL
    SELECT office_code AS part, grade, reply FROM replied
    WHERE replied.source = 'ono'
) grouped
GROUP BY part;

-- grades-ono-by-action-type: Answers by grade, median, mean and p90 of business days
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(CASE WHEN grade = 'pending' THEN 1 END) AS pending,
  COUNT(taken) AS n, COUNT(*) - COUNT(taken) AS unanswered,
  AVG(CASE WHEN place IN ((answered + 1) / 2, answered / 2 + 1) THEN taken END) AS median_days,
  (20 * SUM(taken) + COUNT(taken)) / NULLIF(2 * COUNT(taken), 0) / 10.0 AS mean_days,
  MAX(CASE WHEN place = (9 * answered + 9) / 10 THEN taken END) AS p90_days,
  CASE WHEN SUM(taken) <= 30 * COUNT(taken) THEN 'A' WHEN SUM(taken) <= 60 * COUNT(taken) THEN 'B' WHEN SUM(taken) <= 90 * COUNT(taken) THEN 'C' WHEN SUM(taken) <= 120 * COUNT(taken) THEN 'D' WHEN COUNT(taken) > 0 THEN 'F' END AS grade_of_mean
FROM (
  SELECT grouped.*, ROW_NUMBER() OVER (PARTITION BY part, taken IS NULL ORDER BY taken) AS place, COUNT(taken) OVER (PARTITION BY part) AS answered
  FROM (
    SELECT action_type AS part, taken, grade FROM cohort
    WHERE cohort.source = 'ono'
  ) grouped
) placed
GROUP BY part;

-- grades-ono-by-action-type: The same without the days of pauses and of closures by order
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(CASE WHEN grade = 'pending' THEN 1 END) AS pending,
  COUNT(taken) AS n, COUNT(*) - COUNT(taken) AS unanswered,
  AVG(CASE WHEN place IN ((answered + 1) / 2, answered / 2 + 1) THEN taken END) AS median_days,
  (20 * SUM(taken) + COUNT(taken)) / NULLIF(2 * COUNT(taken), 0) / 10.0 AS mean_days,
  MAX(CASE WHEN place = (9 * answered + 9) / 10 THEN taken END) AS p90_days,
  CASE WHEN SUM(taken) <= 30 * COUNT(taken) THEN 'A' WHEN SUM(taken) <= 60 * COUNT(taken) THEN 'B' WHEN SUM(taken) <= 90 * COUNT(taken) THEN 'C' WHEN SUM(taken) <= 120 * COUNT(taken) THEN 'D' WHEN COUNT(taken) > 0 THEN 'F' END AS grade_of_mean
FROM (
  SELECT grouped.*, ROW_NUMBER() OVER (PARTITION BY part, taken IS NULL ORDER BY taken) AS place, COUNT(taken) OVER (PARTITION BY part) AS answered
  FROM (
    SELECT action_type AS part, taken, grade FROM adjusted
    WHERE adjusted.source = 'ono'
  ) grouped
) placed
GROUP BY part;

-- grades-ono-by-action-type: Median of business days with the open complaints counted until now (Kaplan and Meier)
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, MIN(CASE WHEN waiting <= LN(0.500000001) THEN elapsed END) AS median_days
FROM (
  SELECT part, elapsed, SUM(CASE WHEN answered = at_risk THEN -1000.0 ELSE LN(CAST(at_risk - answered AS double precision) / at_risk) END) OVER (PARTITION BY part ORDER BY elapsed) AS waiting
  FROM (
    SELECT part, elapsed, COUNT(taken) AS answered, SUM(COUNT(*)) OVER (PARTITION BY part ORDER BY elapsed DESC) AS at_risk
    FROM (
    SELECT action_type AS part, taken, elapsed FROM cohort
    WHERE cohort.source = 'ono'
    ) grouped
    GROUP BY part, elapsed
  ) days
) shares
GROUP BY part;

-- grades-ono-by-action-type: Complaints that never became complete
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN closed_on IS NULL THEN 1 END) AS not_started, COUNT(closed_on) AS closed_not_started
FROM (
    SELECT action_type AS part, closed_on FROM never
    WHERE never.source = 'ono'
) grouped
GROUP BY part;

-- grades-ono-by-action-type: Replies, and those assessed by grade of quality
WITH RECURSIVE
-- Every day since the first year shown. Weekday 0 is Sunday; the list holds the holidays of 5 U.S.C. 6103(a) and (b) as observed.
calendar(day, weekday, business) AS (
  SELECT '2020-10-01', 4, 0
  UNION ALL
  SELECT date(day, '+1 day'), (weekday + 1) % 7, CASE WHEN (weekday + 1) % 7 IN (0, 6) OR date(day, '+1 day') IN (
    '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25', '2021-01-01', '2021-01-18',
    '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11',
    '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21',
    '2022-05-30', '2022-06-20', '2022-07-04', '2022-09-05', '2022-10-10', '2022-11-11',
    '2022-11-24', '2022-12-26', '2023-01-02', '2023-01-16', '2023-02-20', '2023-05-29',
    '2023-06-19', '2023-07-04', '2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23',
    '2023-12-25', '2024-01-01', '2024-01-15', '2024-02-19', '2024-05-27', '2024-06-19',
    '2024-07-04', '2024-09-02', '2024-10-14', '2024-11-11', '2024-11-28', '2024-12-25',
    '2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04',
    '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01',
    '2026-01-19'
  ) THEN 0 ELSE 1 END
  FROM calendar WHERE day < '2026-01-30'
),
numbered AS (
  SELECT day, business, CAST(SUM(business) OVER (ORDER BY day) AS integer) AS number FROM calendar
),
shown_year(fiscal_year, first_day, last_day) AS (
  VALUES (2021, '2020-10-01', '2021-09-30'),
    (2022, '2021-10-01', '2022-09-30'),
    (2023, '2022-10-01', '2023-09-30'),
    (2024, '2023-10-01', '2024-09-30'),
    (2025, '2024-10-01', '2025-09-30')
),
-- The complaints as they stood at the cut-off.
seen AS (
  SELECT c.id, c.source, c.office_code, c.action_type, c.trade_role, c.entity_state, c.size_verdict, c.retaliation_alleged, c.received_on, c.penalty_assessed_cents,
    CASE WHEN c.forwarded_on <= '2026-01-30' THEN c.forwarded_on END AS forwarded_on,
    CASE WHEN c.responded_on <= '2026-01-30' THEN c.responded_on END AS responded_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.closed_on ELSE r.closed_on END AS closed_on,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.outcome ELSE r.outcome END AS outcome,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.finding ELSE r.finding END AS finding,
    CASE WHEN c.closed_on <= '2026-01-30' THEN c.penalty_final_cents ELSE r.penalty_final_cents END AS penalty_final_cents
  FROM complaints c
  LEFT JOIN reopenings r ON r.complaint_id = c.id AND r.closed_on <= '2026-01-30' AND r.reopened_on > '2026-01-30'
  WHERE c.received_on <= '2026-01-30'
),
-- Business days after day 0 through the final response, or through the cut-off; taken: only those that were answered.
rated AS (
  SELECT counted.*, CASE WHEN responded_on IS NOT NULL THEN elapsed END AS taken, CASE WHEN responded_on IS NULL AND elapsed <= 120 THEN 'pending' WHEN elapsed <= 30 THEN 'A' WHEN elapsed <= 60 THEN 'B' WHEN elapsed <= 90 THEN 'C' WHEN elapsed <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT seen.*, til.number - since.number AS elapsed
    FROM seen JOIN numbered since ON since.day = seen.forwarded_on JOIN numbered til ON til.day = COALESCE(seen.responded_on, '2026-01-30')
  ) counted
),
cohort AS (
  SELECT * FROM rated WHERE forwarded_on BETWEEN '2024-10-01' AND '2025-09-30'
),
-- Received in the year, and by the cut-off neither complete nor forwarded.
never AS (
  SELECT * FROM seen WHERE received_on BETWEEN '2024-10-01' AND '2025-09-30' AND forwarded_on IS NULL
),
-- The same without the days of pauses and of closures by order (and without Inauguration Day where that is switched on).
adjusted AS (
  SELECT office_code, action_type, source, CASE WHEN responded_on IS NOT NULL THEN days END AS taken, CASE WHEN responded_on IS NULL AND days <= 120 THEN 'pending' WHEN days <= 30 THEN 'A' WHEN days <= 60 THEN 'B' WHEN days <= 90 THEN 'C' WHEN days <= 120 THEN 'D' ELSE 'F' END AS grade
  FROM (
    SELECT cohort.office_code, cohort.action_type, cohort.source, cohort.responded_on, CAST((
      SELECT COUNT(*) FROM numbered n
      WHERE n.business = 1 AND n.day > cohort.forwarded_on AND n.day <= COALESCE(cohort.responded_on, '2026-01-30')
        AND NOT EXISTS (SELECT 1 FROM closures x WHERE x.day = n.day)
        AND NOT EXISTS (SELECT 1 FROM pauses p WHERE p.complaint_id = cohort.id AND p.from_on <= n.day AND (p.to_on IS NULL OR n.day < p.to_on))
    ) AS integer) AS days
    FROM cohort
  ) counted
),
-- The latest assessment, by the cut-off, of each reply; for the office that replied.
assessed AS (
  SELECT i.office_code, cohort.action_type, cohort.source, a.grade, CAST(NULL AS integer) AS reply
  FROM assessments a JOIN inquiries i ON i.id = a.inquiry_id JOIN cohort ON cohort.id = a.complaint_id
  WHERE a.assessed_on <= '2026-01-30'
    AND NOT EXISTS (SELECT 1 FROM assessments later WHERE later.inquiry_id = a.inquiry_id AND later.id > a.id AND later.assessed_on <= '2026-01-30')
),
-- Every final reply by the cut-off, assessed or not.
replied AS (
  SELECT i.office_code, cohort.action_type, cohort.source, CAST(NULL AS text) AS grade, 1 AS reply
  FROM inquiries i JOIN cohort ON cohort.id = i.complaint_id
  WHERE i.replied_on <= '2026-01-30'
)
SELECT part, COUNT(CASE WHEN grade = 'A' THEN 1 END) AS a, COUNT(CASE WHEN grade = 'B' THEN 1 END) AS b, COUNT(CASE WHEN grade = 'C' THEN 1 END) AS c, COUNT(CASE WHEN grade = 'D' THEN 1 END) AS d, COUNT(CASE WHEN grade = 'F' THEN 1 END) AS f, COUNT(grade) AS assessed, COUNT(reply) AS replies
FROM (
    SELECT action_type AS part, grade, reply FROM assessed
    WHERE assessed.source = 'ono'
UNION ALL
    SELECT action_type AS part, grade, reply FROM replied
    WHERE replied.source = 'ono'
) grouped
GROUP BY part;
