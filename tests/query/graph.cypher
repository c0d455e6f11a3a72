// A small graph with all that the saved queries tell apart
CREATE (nor:Country {iso3: 'NOR', name: 'Norway'}), (fin:Country {iso3: 'FIN', name: 'Finland'}),
       (jpn:Country {iso3: 'JPN', name: 'Japan'}), (ken:Country {iso3: 'KEN', name: 'Kenya'}),
       (chl:Country {iso3: 'CHL', name: 'Chile'}),
       (lund:Official {id: 'lund', name: 'Kari Lund'}), (virta:Official {id: 'virta', name: 'Aino Virta'}),
       (mori:Official {id: 'mori', name: 'Haruto Mori'}), (otieno:Official {id: 'otieno', name: 'Amina Otieno'}),
       (berg:Official {id: 'berg', name: 'Ola Berg'}),
       (council:Organization {id: 'council', name: 'Nordic Council', type: 'igo'}),
       (union:Organization {id: 'union', name: 'African Union', type: 'igo'}),
       (berg)-[:HELD {title: 'Secretary General', standing: 'current', last_seen: date('2024-03-10')}]->
         (:Office {id: 'o1', title: 'Secretary General', role: 'io_head'})-[:OF]->(council),
       (berg)-[:HELD {title: 'Chairperson', standing: 'former', last_seen: date('2024-08-01')}]->
         (:Office {id: 'o2', title: 'Chairperson', role: 'io_head'})-[:OF]->(union),
       (oslo:Place {id: 'oslo', name: 'Oslo'})-[:IN]->(nor), (helsinki:Place {id: 'helsinki', name: 'Helsinki'})-[:IN]->(fin)

// Two meetings of the same ministers in one month, the first at the place of the one
CREATE (e1:Event {id: 'e1', kind: 'meeting', mode: 'in_person', status: 'held', date: date('2024-03-05'), precision: 'day', month: '2024-03',
                  place_country: 'NOR'})-[:AT]->(oslo),
       (lund)-[:TOOK_PART {role: 'foreign_minister', country: 'NOR', capacity: 'host'}]->(e1),
       (virta)-[:TOOK_PART {role: 'foreign_minister', country: 'FIN', capacity: 'guest'}]->(e1),
       (nor)-[:TOOK_PART]->(e1), (fin)-[:TOOK_PART]->(e1),
       (e2:Event {id: 'e2', kind: 'meeting', mode: 'in_person', status: 'held', date: date('2024-03-25'), precision: 'day', month: '2024-03'}),
       (lund)-[:TOOK_PART {role: 'foreign_minister', country: 'NOR'}]->(e2),
       (virta)-[:TOOK_PART {role: 'foreign_minister', country: 'FIN'}]->(e2),
       (nor)-[:TOOK_PART]->(e2), (fin)-[:TOOK_PART]->(e2)

// A call, and a meeting of the same that is only announced
CREATE (e3:Event {id: 'e3', kind: 'call', mode: 'phone', status: 'held', date: date('2024-03-20'), precision: 'day', month: '2024-03'}),
       (lund)-[:TOOK_PART {role: 'foreign_minister', country: 'NOR'}]->(e3),
       (mori)-[:TOOK_PART {role: 'minister', country: 'JPN'}]->(e3),
       (nor)-[:TOOK_PART]->(e3), (jpn)-[:TOOK_PART]->(e3),
       (e4:Event {id: 'e4', kind: 'meeting', mode: 'in_person', status: 'planned', date: date('2024-04-30'), precision: 'day', month: '2024-04'}),
       (lund)-[:TOOK_PART {role: 'foreign_minister', country: 'NOR'}]->(e4),
       (mori)-[:TOOK_PART {role: 'minister', country: 'JPN'}]->(e4),
       (nor)-[:TOOK_PART]->(e4), (jpn)-[:TOOK_PART]->(e4)

// A meeting at which a country has no named official, and one of which only the year is known
CREATE (e5:Event {id: 'e5', kind: 'meeting', mode: 'in_person', status: 'held', date: date('2024-04-02'), precision: 'day', month: '2024-04'}),
       (virta)-[:TOOK_PART {role: 'minister', country: 'FIN'}]->(e5),
       (otieno)-[:TOOK_PART {role: 'head_of_state', country: 'KEN'}]->(e5),
       (fin)-[:TOOK_PART]->(e5), (ken)-[:TOOK_PART]->(e5), (chl)-[:TOOK_PART]->(e5),
       (e6:Event {id: 'e6', kind: 'meeting', mode: 'in_person', status: 'held', date: date('2024-01-01'), precision: 'year'}),
       (lund)-[:TOOK_PART {role: 'minister', country: 'NOR'}]->(e6),
       (otieno)-[:TOOK_PART {role: 'head_of_state', country: 'KEN'}]->(e6),
       (nor)-[:TOOK_PART]->(e6), (ken)-[:TOOK_PART]->(e6)

// Visits: one planned with a host, one without date and place, one held
CREATE (e7:Event {id: 'e7', kind: 'visit', mode: 'in_person', status: 'planned', date: date('2024-06-01'), precision: 'month', month: '2024-06',
                  place_country: 'NOR'}),
       (lund)-[:TOOK_PART {role: 'foreign_minister', country: 'NOR', capacity: 'host'}]->(e7),
       (otieno)-[:TOOK_PART {role: 'head_of_state', country: 'KEN', capacity: 'guest'}]->(e7),
       (nor)-[:TOOK_PART]->(e7), (ken)-[:TOOK_PART]->(e7),
       (e8:Event {id: 'e8', kind: 'visit', mode: 'in_person', status: 'planned'}),
       (virta)-[:TOOK_PART {role: 'foreign_minister', country: 'FIN', capacity: 'host'}]->(e8),
       (fin)-[:TOOK_PART]->(e8), (jpn)-[:TOOK_PART]->(e8),
       (e9:Event {id: 'e9', kind: 'visit', mode: 'in_person', status: 'held', date: date('2024-03-06'), precision: 'day', month: '2024-03',
                  place_country: 'NOR'}),
       (fin)-[:TOOK_PART]->(e9), (nor)-[:TOOK_PART]->(e9)

// Organizations: a session with a head, a planned summit without officials
CREATE (e10:Event {id: 'e10', kind: 'session', mode: 'video', status: 'held', date: date('2024-03-10'), precision: 'day', month: '2024-03',
                   place_country: 'FIN'})-[:AT]->(helsinki),
       (council)-[:TOOK_PART]->(e10), (berg)-[:TOOK_PART {role: 'io_head', title: 'Secretary General'}]->(e10),
       (lund)-[:TOOK_PART {role: 'foreign_minister', country: 'NOR'}]->(e10),
       (virta)-[:TOOK_PART {role: 'foreign_minister', country: 'FIN'}]->(e10),
       (nor)-[:TOOK_PART]->(e10), (fin)-[:TOOK_PART]->(e10),
       (e11:Event {id: 'e11', kind: 'summit', mode: 'in_person', status: 'planned', date: date('2025-01-01'), precision: 'year'}),
       (union)-[:TOOK_PART]->(e11), (council)-[:TOOK_PART]->(e11)

// A message, and statements: one about two countries, one made together
CREATE (e12:Event {id: 'e12', kind: 'message', mode: 'written', status: 'held', date: date('2024-03-12'), precision: 'day', month: '2024-03',
                   message: 'congratulation'}),
       (otieno)-[:TOOK_PART {role: 'head_of_state', country: 'KEN', capacity: 'sender'}]->(e12),
       (mori)-[:TOOK_PART {role: 'minister', country: 'JPN', capacity: 'addressee'}]->(e12),
       (ken)-[:TOOK_PART]->(e12), (jpn)-[:TOOK_PART]->(e12),
       (e13:Event {id: 'e13', kind: 'statement', mode: 'unknown', status: 'held', date: date('2024-03-15'), precision: 'day', month: '2024-03'}),
       (lund)-[:TOOK_PART {role: 'foreign_minister', country: 'NOR', capacity: 'speaker'}]->(e13),
       (nor)-[:TOOK_PART]->(e13), (e13)-[:ABOUT]->(ken), (e13)-[:ABOUT]->(chl),
       (e14:Event {id: 'e14', kind: 'statement', mode: 'unknown', status: 'held', date: date('2024-04-16'), precision: 'day', month: '2024-04'}),
       (nor)-[:TOOK_PART]->(e14), (chl)-[:TOOK_PART]->(e14), (e14)-[:ABOUT]->(chl)

// How articles write names
CREATE (a1:Article {id: 'a1'}), (a2:Article {id: 'a2'}),
       (a2)-[:MENTIONS {forms: ['Lund', 'Kari Lund'], counts: [2, 1]}]->(lund),
       (a1)-[:MENTIONS {forms: ['Kari Lund'], counts: [3]}]->(lund),
       (a1)-[:MENTIONS {forms: ['Aino Virta'], counts: [1]}]->(virta)
