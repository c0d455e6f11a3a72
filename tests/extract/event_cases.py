"""Sentences and what they tell: one line of `event_text.told` an event. All people are invented.

The last characters of a case's text may be a second line: the next paragraph of the article.
"""

MEETINGS = [
    (
        "Irish Foreign Minister Nora Keane met with Peruvian Foreign Minister Ines Quiroga in Dublin.",
        ["meeting in Dublin: Nora Keane, Ines Quiroga; IRL PER"],
    ),
    (
        "Foreign Minister of Iceland Sunna Vik and Foreign Minister of Malta Pawl Borg met in Reykjavik on Monday.",
        ["meeting on 2025-03-10 in Reykjavik: Sunna Vik, Pawl Borg; ISL MLT"],
    ),
    (
        "President of Croatia Luka Babic held talks with Prime Minister of Nepal Hari Thapa.",
        ["meeting: Luka Babic, Hari Thapa; HRV NPL"],
    ),
    (
        "Minister of Trade of Panama Elsa Rios sat down with Minister of Energy of Spain Pau Ferrer in Madrid.",
        ["meeting in Madrid: Elsa Rios, Pau Ferrer; ESP PAN"],
    ),
    (
        "President of Bolivia Rosa Mamani talked with President of Paraguay Juan Benitez at the palace in Asuncion.",
        ["meeting in Asuncion: Rosa Mamani, Juan Benitez; BOL PRY"],
    ),
    (
        "Peruvian Ambassador Raul Soto paid a courtesy call on Foreign Minister of Nepal Hari Thapa.",
        ["meeting: Raul Soto, Hari Thapa; NPL PER"],
    ),
    (
        "Peruvian Ambassador Raul Soto called on Foreign Minister of Nepal Hari Thapa in Kathmandu.",
        ["meeting in Kathmandu: Raul Soto, Hari Thapa; NPL PER"],
    ),
    (
        "President of Malta Pawl Borg received Foreign Minister of Denmark Ida Holm in Valletta.",
        ["meeting in Valletta: Pawl Borg (host), Ida Holm (guest); DNK MLT"],
    ),
    (
        "Foreign Minister of Denmark Ida Holm was received by President of Malta Pawl Borg.",
        ["meeting: Ida Holm (guest), Pawl Borg (host); DNK MLT"],
    ),
    (
        "Prime Minister of Spain Pau Ferrer hosted President of Colombia Elena Duarte in Madrid on 10 March 2025.",
        ["meeting on 2025-03-10 in Madrid: Pau Ferrer (host), Elena Duarte (guest); COL ESP"],
    ),
    (
        "A meeting between Foreign Minister of Serbia Goran Ilic and Foreign Minister of Austria Lena Moser was held "
        "in Vienna on March 11.",
        ["meeting on 2025-03-11 in Vienna: Goran Ilic, Lena Moser; AUT SRB"],
    ),
    (
        "President of Malta Pawl Borg received Foreign Minister of Denmark Ida Holm.\n"
        "The meeting took place in Valletta.",
        ["meeting in Valletta: Pawl Borg (host), Ida Holm (guest); DNK MLT"],
    ),
    (
        "Irish Foreign Minister Nora Keane met with Foreign Minister of Peru Ines Quiroga and Foreign Minister of "
        "Malta Pawl Borg.",
        ["meeting: Nora Keane, Ines Quiroga, Pawl Borg; IRL MLT PER"],
    ),
    (  # in the plural, one each
        "Irish Foreign Minister Nora Keane held meetings with Foreign Minister of Peru Ines Quiroga and Foreign "
        "Minister of Malta Pawl Borg.",
        ["meeting: Nora Keane, Ines Quiroga; IRL PER", "meeting: Nora Keane, Pawl Borg; IRL MLT"],
    ),
]

CALLS = [
    (
        "Irish Foreign Minister Nora Keane spoke by phone with Foreign Minister of Peru Ines Quiroga.",
        ["call phone: Nora Keane, Ines Quiroga; IRL PER"],
    ),
    (
        "Irish Foreign Minister Nora Keane held a telephone conversation with Foreign Minister of Peru Ines Quiroga.",
        ["call phone: Nora Keane, Ines Quiroga; IRL PER"],
    ),
    (
        "A telephone conversation took place between Foreign Minister of Serbia Goran Ilic and Foreign Minister of "
        "Austria Lena Moser.",
        ["call phone: Goran Ilic, Lena Moser; AUT SRB"],
    ),
    (
        "President of Croatia Luka Babic held a call with Prime Minister of Nepal Hari Thapa on Tuesday.",
        ["call phone on 2025-03-11: Luka Babic, Hari Thapa; HRV NPL"],
    ),
    (
        "President of Croatia Luka Babic called Prime Minister of Nepal Hari Thapa to discuss trade.",
        ["call phone: Luka Babic, Hari Thapa; HRV NPL"],
    ),
    (
        "President of Croatia Luka Babic spoke with Prime Minister of Nepal Hari Thapa.",
        ["call phone: Luka Babic, Hari Thapa; HRV NPL"],
    ),
    (
        "President of Croatia Luka Babic held a videoconference with Prime Minister of Nepal Hari Thapa.",
        ["call video: Luka Babic, Hari Thapa; HRV NPL"],
    ),
    (
        "President of Croatia Luka Babic and Prime Minister of Nepal Hari Thapa met via video link.",
        ["call video: Luka Babic, Hari Thapa; HRV NPL"],
    ),
    (
        "The phone call of President of Croatia Luka Babic lasted an hour.\n"
        "The call with Prime Minister of Nepal Hari Thapa was about mountains, and President of Croatia Luka Babic "
        "thanked him.",
        [],
    ),
]

VISITS = [
    ("Prime Minister of Laos Kham Vong paid an official visit to Bangladesh.", ["visit: Kham Vong (guest); BGD LAO"]),
    (
        "Prime Minister of Laos Kham Vong visited Bangladesh on 9-10 March 2025.",
        ["visit on 2025-03-09/2025-03-10: Kham Vong (guest); BGD LAO"],
    ),
    (
        "Prime Minister of Laos Kham Vong arrived in Dhaka on Monday.",
        ["visit on 2025-03-10 in Dhaka: Kham Vong (guest); BGD LAO"],
    ),
    (
        "The visit of Prime Minister of Laos Kham Vong to Bangladesh began on Monday.",
        ["visit on 2025-03-10: Kham Vong (guest); BGD LAO"],
    ),
    (
        "Prime Minister of Laos Kham Vong will pay a visit to Bangladesh in May 2025.",
        ["visit planned on 2025-05: Kham Vong (guest); BGD LAO"],
    ),
    (
        "President of Peru Ines Quiroga will make visits to Denmark and Iceland in April 2025.",
        [
            "visit planned on 2025-04: Ines Quiroga (guest); DNK PER",
            "visit planned on 2025-04: Ines Quiroga (guest); ISL PER",
        ],
    ),
    (
        "Prime Minister of Laos Kham Vong arrived in Dhaka on an official visit on 11 March.\n"
        "He was received by Foreign Minister of Bangladesh Farid Alam.",
        [
            "visit on 2025-03-11 in Dhaka: Kham Vong (guest); BGD LAO",
            "meeting on 2025-03-11 in Dhaka within e1: Kham Vong (guest), Farid Alam (host); BGD LAO",
        ],
    ),
    (
        "Foreign Minister of Peru Ines Quiroga arrived in Dublin on Monday.\n"
        "She met with Foreign Minister of Ireland Nora Keane and held talks with President of Ireland Sean Daly.",
        [
            "visit on 2025-03-10 in Dublin: Ines Quiroga (guest); IRL PER",
            "meeting on 2025-03-10 in Dublin within e1: Ines Quiroga, Nora Keane; IRL PER",
            "meeting on 2025-03-10 in Dublin within e1: Ines Quiroga, Sean Daly; IRL PER",
        ],
    ),
    (
        "President of Cuba Mario Leal invited Prime Minister of Jamaica Ann Brodber to visit Havana.",
        ["visit planned in Havana: Ann Brodber (guest); CUB JAM"],
    ),
    (
        "Prime Minister of Jamaica Ann Brodber accepted the invitation of President of Cuba Mario Leal to visit Cuba.",
        ["visit planned: Ann Brodber (guest); CUB JAM"],
    ),
]

GATHERINGS = [
    (
        "A summit of the Caribbean Community took place in Kingston on 11 March.",
        ["summit on 2025-03-11 in Kingston: Caribbean Community"],
    ),
    (
        "Prime Minister of Jamaica Ann Brodber attended the summit of the Caribbean Community in Georgetown.",
        ["summit in Georgetown: Ann Brodber; Caribbean Community; JAM"],
    ),
    (
        "Leaders of the Benelux Union gathered in Luxembourg City.",
        ["summit in Luxembourg City: the party of Benelux Union; Benelux Union"],
    ),
    (
        "The third session of the Lebanon-Iraq Joint Commission was held in Beirut.",
        ["session in Beirut: IRQ LBN"],
    ),
    (
        "The Serbian-Croatian intergovernmental commission met in Zagreb on 11 March.",
        ["session on 2025-03-11 in Zagreb: HRV SRB"],
    ),
    (
        "Political consultations between the foreign ministries of Argentina and Austria were held in Vienna.",
        ["session in Vienna: ARG AUT"],
    ),
    (
        "Deputy Foreign Minister of Argentina Diego Paz and Deputy Foreign Minister of Austria Lena Moser held "
        "political consultations in Vienna.",
        ["session in Vienna: Diego Paz, Lena Moser; ARG AUT"],
    ),
    (
        "The second round of political consultations between Argentina and Austria took place in Vienna, chaired by "
        "Deputy Foreign Minister of Argentina Diego Paz.",
        ["session in Vienna: Diego Paz (chair); ARG AUT"],
    ),
    (
        "A meeting of the foreign ministers of the Nordic Council was held in Copenhagen.",
        ["session in Copenhagen: Nordic Council"],
    ),
    (
        "The Ministerial Meeting of the African Union opened in Gaborone on 11 March.",
        ["session on 2025-03-11 in Gaborone: African Union"],
    ),
    ("The annual meeting of the Nordic Council opened in Copenhagen.", ["session in Copenhagen: Nordic Council"]),
    (
        "The ministerial conference of the African Union opened in Gaborone.",
        ["session in Gaborone: African Union"],
    ),
    (
        "Foreign ministers of the Nordic Council gathered in Copenhagen.\n"
        "Nordic Council leaders' meeting was held in Oslo.",
        [
            "session in Copenhagen: Nordic Council",
            "summit in Oslo: the party of Nordic Council; Nordic Council",
        ],
    ),
    (
        "Nordic Council leaders' meeting will be held in Oslo on 3 May 2025.",
        ["summit planned on 2025-05-03 in Oslo: the party of Nordic Council; Nordic Council"],
    ),
    (
        "The Munich Security Conference will take place in Munich on 12 February 2026.",
        ["conference planned on 2026-02-12 in Munich: Munich Security Conference"],
    ),
    (
        "Argentina will host the next meeting of the Mercosur in July 2025.",
        ["session planned on 2025-07: Mercosur; ARG"],
    ),
    (
        "An international conference on water opened in Lima with the participation of Foreign Minister of Peru Ines "
        "Quiroga and Foreign Minister of Bolivia Rosa Mamani.",
        ["conference in Lima: Ines Quiroga, Rosa Mamani; BOL PER"],
    ),
    (
        "On the sidelines of the Ibero-American Summit in Madrid, Foreign Minister of Peru Ines Quiroga met with "
        "Foreign Minister of Colombia Elena Duarte.",
        [
            "summit in Madrid: Ines Quiroga, Elena Duarte; COL PER",
            "meeting in Madrid within e1: Ines Quiroga, Elena Duarte; COL PER",
        ],
    ),
    (
        "A conference on peace took place in Panama City on 10 March.\nOn the margins of the conference, Foreign "
        "Minister of Peru Ines Quiroga held talks with Foreign Minister of Colombia Elena Duarte.",
        [
            "conference on 2025-03-10 in Panama City: Ines Quiroga, Elena Duarte; COL PER",
            "meeting in Panama City within e1: Ines Quiroga, Elena Duarte; COL PER",
        ],
    ),
]

CEREMONIES = [
    (
        "Foreign Minister of Serbia Goran Ilic and Foreign Minister of Austria Lena Moser signed an agreement on "
        "visas in Vienna.",
        ["ceremony in Vienna: Goran Ilic, Lena Moser; AUT SRB"],
    ),
    (
        "An agreement on air services was signed by Foreign Minister of Serbia Goran Ilic and Foreign Minister of "
        "Austria Lena Moser.",
        ["ceremony: Goran Ilic, Lena Moser; AUT SRB"],
    ),
    (
        "President of Malta Pawl Borg met with President of Iceland Sunna Vik in Valletta.\n"
        "An agreement on tourism was signed in the presence of the two presidents.",
        ["meeting in Valletta: Pawl Borg, Sunna Vik; ISL MLT", "ceremony in Valletta: Pawl Borg, Sunna Vik; ISL MLT"],
    ),
    (
        "Ambassador of Botswana Neo Tau presented his credentials to President of Iceland Sunna Vik.",
        ["ceremony: Neo Tau, Sunna Vik; BWA ISL"],
    ),
    (
        "Ambassador of Botswana Neo Tau presented copies of his letters of credence to Foreign Minister of Iceland "
        "Sunna Vik in Reykjavik.",
        ["ceremony in Reykjavik: Neo Tau, Sunna Vik; BWA ISL"],
    ),
    (
        "Prime Minister of Spain Pau Ferrer held a joint press conference with President of Colombia Elena Duarte "
        "in Madrid.",
        ["ceremony in Madrid: Pau Ferrer, Elena Duarte; COL ESP"],
    ),
    (
        "President of Bolivia Rosa Mamani and President of Paraguay Juan Benitez attended the opening ceremony of "
        "a bridge.",
        ["ceremony: Rosa Mamani, Juan Benitez; BOL PRY"],
    ),
    (
        "President of Bolivia Rosa Mamani was awarded a medal by President of Paraguay Juan Benitez.",
        ["ceremony: Rosa Mamani, Juan Benitez; BOL PRY"],
    ),
]

WORDS = [
    (
        "President of Iceland Sunna Vik sent a message of condolence to President of Bolivia Rosa Mamani.",
        ["message condolence: Sunna Vik (sender), Rosa Mamani (addressee); BOL ISL"],
    ),
    (
        "President of Iceland Sunna Vik congratulated Prime Minister of Spain Pau Ferrer on his election.",
        ["message congratulation: Sunna Vik (sender), Pau Ferrer (addressee); ESP ISL"],
    ),
    (
        "President of Iceland Sunna Vik sent congratulations to Prime Minister of Spain Pau Ferrer and President of "
        "Malta Pawl Borg.",
        [
            "message congratulation: Sunna Vik (sender), Pau Ferrer (addressee); ESP ISL",
            "message congratulation: Sunna Vik (sender), Pawl Borg (addressee); ISL MLT",
        ],
    ),
    (
        "President of Iceland Sunna Vik and Prime Minister of Iceland Bjarni Thor sent messages of congratulations "
        "to President of Malta Pawl Borg.",
        [
            "message congratulation: Sunna Vik (sender), Pawl Borg (addressee); ISL MLT",
            "message congratulation: Bjarni Thor (sender), Pawl Borg (addressee); ISL MLT",
        ],
    ),
    (
        "President of Iceland Sunna Vik received a letter from President of Bolivia Rosa Mamani.",
        ["message other: Rosa Mamani (sender), Sunna Vik (addressee); BOL ISL"],
    ),
    (
        "Ambassador of Botswana Neo Tau handed President of Iceland Sunna Vik a letter from President of Botswana "
        "Kabo Sebina.",
        ["message other: Kabo Sebina (sender), Sunna Vik (addressee); BWA ISL"],
    ),
    (
        "President of Iceland Sunna Vik sent greetings to the people of Malta.",
        ["message greeting: Sunna Vik (sender); ISL MLT"],
    ),
    ("Ireland condemned the attack in Lebanon.", ["statement: IRL; about LBN"]),
    (
        "The Foreign Ministry of Argentina welcomed the agreement between Serbia and Croatia.",
        ["statement: ARG; about HRV SRB"],
    ),
]

STATUSES = [
    (
        "President of Malta Pawl Borg will meet with Foreign Minister of Denmark Ida Holm on 20 March.",
        ["meeting planned on 2025-03-20: Pawl Borg, Ida Holm; DNK MLT"],
    ),
    (
        "President of Malta Pawl Borg plans to visit Denmark in April 2025.",
        ["visit planned on 2025-04: Pawl Borg (guest); DNK MLT"],
    ),
    (
        "A summit of the Caribbean Community is scheduled for 3 July 2025 in Kingston.",
        ["summit planned on 2025-07-03 in Kingston: Caribbean Community"],
    ),
    (
        "The Lima Water Forum will be held in Lima on 3 June 2025.",
        ["conference planned on 2025-06-03 in Lima: PER"],
    ),
    (
        "Foreign Minister of Serbia Goran Ilic and Foreign Minister of Austria Lena Moser will sign an agreement on "
        "visas in Vienna on 20 March.",
        ["ceremony planned on 2025-03-20 in Vienna: Goran Ilic, Lena Moser; AUT SRB"],
    ),
    (
        "Prime Minister of Laos Kham Vong visited Bangladesh in 2021.",
        ["visit past_reference on 2021: Kham Vong (guest); BGD LAO"],
    ),
    (
        "Irish Foreign Minister Nora Keane met with Foreign Minister of Peru Ines Quiroga.\n"
        "The ministers recalled that Prime Minister of Ireland Sean Daly had visited Peru in 2019.",
        [
            "meeting: Nora Keane, Ines Quiroga; IRL PER",
            "visit past_reference on 2019: Sean Daly (guest); IRL PER",
        ],
    ),
    (
        "Irish Foreign Minister Nora Keane met with Foreign Minister of Peru Ines Quiroga.\n"
        "The previous round of political consultations took place in Lima in June 2023.",
        [
            "meeting: Nora Keane, Ines Quiroga; IRL PER",
            "session past_reference on 2023-06 in Lima: IRL PER",
        ],
    ),
    (
        "Irish Foreign Minister Nora Keane met with Foreign Minister of Peru Ines Quiroga yesterday in Lima.",
        ["meeting on 2025-03-11 in Lima: Nora Keane, Ines Quiroga; IRL PER"],
    ),
    (
        "On March 7, Irish Foreign Minister Nora Keane met with Foreign Minister of Peru Ines Quiroga in the Maltese "
        "capital.",
        ["meeting on 2025-03-07 in Valletta: Nora Keane, Ines Quiroga; IRL PER"],
    ),
    (
        "VALLETTA, March 12 -- President of Malta Pawl Borg received Foreign Minister of Denmark Ida Holm.",
        ["meeting in VALLETTA: Pawl Borg (host), Ida Holm (guest); DNK MLT"],
    ),
]

UNNAMED = [
    (
        "The foreign ministers of Peru and Bolivia met in La Paz.",
        ["meeting in La Paz: the foreign_minister of PER, the foreign_minister of BOL; BOL PER"],
    ),
    (
        "The Prime Minister of Spain met with the President of Colombia in Madrid.",
        ["meeting in Madrid: the head_of_government of ESP, the head_of_state of COL; COL ESP"],
    ),
    (
        "President of Malta Pawl Borg received the Danish foreign minister.",
        ["meeting: Pawl Borg (host), the foreign_minister of DNK; DNK MLT"],
    ),
    ("Copenhagen and Valletta held talks on fisheries.", ["meeting: DNK MLT"]),
    (
        "Foreign Minister of Denmark Ida Holm met with her Maltese counterpart Rita Vella.",
        ["meeting: Ida Holm, Rita Vella; DNK MLT"],
    ),
]

NO_EVENT = [
    "President of Malta Pawl Borg did not meet with Foreign Minister of Denmark Ida Holm.",
    "President of Malta Pawl Borg never met Foreign Minister of Denmark Ida Holm.",
    "No meeting between Foreign Minister of Serbia Goran Ilic and Foreign Minister of Austria Lena Moser took place.",
    "President of Malta Pawl Borg cancelled his visit to Denmark.",
    "President of Malta Pawl Borg declined to meet Foreign Minister of Denmark Ida Holm.",
    "President of Malta Pawl Borg could meet Foreign Minister of Denmark Ida Holm in the autumn.",
    "If President of Malta Pawl Borg meets Foreign Minister of Denmark Ida Holm, they may talk about fish.",
    "President of Malta Pawl Borg proposed to hold a summit in Valletta.",
    "President of Bolivia Rosa Mamani met with Minister of Finance of Bolivia Carla Rojas.",
    "President of Bolivia Rosa Mamani visited the city of Potosi in Bolivia.",
    "President of Bolivia Rosa Mamani signed a decree on water.",
    "Foreign Minister of Peru Ines Quiroga met with students of the university in Lima.",
    "Foreign Minister of Peru Ines Quiroga met the deadline.",
    "Foreign Minister of Peru Ines Quiroga welcomed the agreement on fisheries.",
    '"Foreign Minister of Serbia Goran Ilic met Foreign Minister of Austria Lena Moser and said nothing about it to '
    'anybody," a journalist said.',
    "Foreign Minister of Peru Ines Quiroga writes in an opinion article that she met with Foreign Minister of Bolivia "
    "Rosa Mamani.",
]

_TALK = "President of Malta Pawl Borg received Foreign Minister of Denmark Ida Holm.\n"
_FORUM = "An international conference on water opened in Lima on 11 March.\n"
_SESSION = "The third session of the Lebanon-Iraq Joint Commission was held in Beirut.\n"
# Two sentences, and who takes part in the event of the first.
ATTENDANCE = [
    (_TALK + "The meeting was attended by Foreign Minister of Malta Rita Vella.", "Rita Vella"),
    (_TALK + "Foreign Minister of Malta Rita Vella took part in the meeting.", "Rita Vella"),
    (_TALK + "Foreign Minister of Malta Rita Vella participated in the talks.", "Rita Vella"),
    (_TALK + "Foreign Minister of Malta Rita Vella was also present at the meeting.", "Rita Vella"),
    (_TALK + "Foreign Minister of Malta Rita Vella attended the meeting.", "Rita Vella"),
    (_TALK + "Joining Pawl Borg at the meeting was Foreign Minister of Malta Rita Vella.", "Rita Vella"),
    (_TALK + "Sitting down at the table alongside Pawl Borg was Foreign Minister of Malta Rita Vella.", "Rita Vella"),
    (
        "President of Malta Pawl Borg and President of Iceland Sunna Vik signed an agreement in Valletta.\n"
        "Foreign Minister of Malta Rita Vella witnessed the signing.",
        "Rita Vella",
    ),
    (_FORUM + "In her remarks, Foreign Minister of Bolivia Rosa Mamani spoke of drought.", "Rosa Mamani (speaker)"),
    (_FORUM + "Foreign Minister of Bolivia Rosa Mamani addressed the participants.", "Rosa Mamani (speaker)"),
    (_FORUM + "Foreign Minister of Bolivia Rosa Mamani presented her report.", "Rosa Mamani (speaker)"),
    (_FORUM + "Foreign Minister of Peru Ines Quiroga opened the conference.", "Ines Quiroga (chair)"),
    (
        _FORUM + "Speaking at the conference, Foreign Minister of Bolivia Rosa Mamani called for solidarity.",
        "Rosa Mamani (speaker)",
    ),
    (_SESSION + "Iraq was represented by Minister of Trade of Iraq Samir Hadi.", "Samir Hadi"),
    (_SESSION + "The delegation of Iraq was led by Minister of Trade of Iraq Samir Hadi.", "Samir Hadi"),
    (
        "President of Iceland Sunna Vik received the credentials of three new ambassadors.\n"
        "They are Ambassador of Botswana Neo Tau, Ambassador of Nepal Hari Thapa and Ambassador of Peru Raul Soto.",
        "Neo Tau, Hari Thapa, Raul Soto",
    ),
]

# Headline, text, events.
HEADLINES = [
    (
        "Croatian President's call with Nepal's Prime Minister Hari Thapa",
        "President of Croatia Luka Babic spoke with Prime Minister of Nepal Hari Thapa.",
        ["call phone: Luka Babic, Hari Thapa; HRV NPL"],
    ),
    (
        "Joint statement of Ireland and Malta",
        "The two countries agreed to open embassies.",
        ["statement: IRL MLT; about IRL MLT"],
    ),
    (
        "Joint statement by Prime Minister of Spain Pau Ferrer and President of Colombia Elena Duarte",
        "The two sides support peace.",
        ["statement: Pau Ferrer (speaker), Elena Duarte (speaker); COL ESP; about COL ESP"],
    ),
]

ALL = [case for table in (MEETINGS, CALLS, VISITS, GATHERINGS, CEREMONIES, WORDS, STATUSES, UNNAMED) for case in table]
