/** The sample organization's words. Names mix scripts and lengths, so that the pages show how they bear it. */

export const company = {
  organizationName: "Northwind Robotics",
  timeZone: "Europe/Berlin",
  name: "Robin Recruiter",
  email: "demo@hifinity.example",
  password: "demo demo demo",
};

type Criterion = {
  name: string;
  weak: string;
  strong: string;
  weight?: number;
};
type Question = { text: string; competency: string; criteria: Criterion[] };
type Template = {
  title: string;
  difficulty: "EASY" | "MEDIUM" | "HARD";
  focusArea: string;
  instructions: string;
  questions: Question[];
};
type Job = {
  title: string;
  location: string;
  description: string;
  templates: Template[];
  /** Left as a draft, so that the Templates page shows one. */
  draft?: string;
};

const clarity: Criterion = {
  name: "Clear structure",
  weak: "Jumps between points; the situation stays unclear",
  strong: "Situation, own actions and result in an order anyone can follow",
};
const ownership: Criterion = {
  name: "Own contribution",
  weak: "Speaks of the team only; own part cannot be told",
  strong: "Names own decisions, why they were made and what followed",
  weight: 2,
};

export const jobs: Job[] = [
  {
    title: "Senior Backend Engineer",
    location: "Berlin or remote",
    description:
      "You build the services that move our robots: reliable, observable, boring in the best sense.",
    templates: [
      {
        title: "Backend first interview",
        difficulty: "HARD",
        focusArea: "Reliability and design",
        instructions:
          "There is no trick in these questions. Real examples from your work are best; code is not needed.",
        questions: [
          {
            text: "Tell us about an outage you helped to end. What did you look at first, and what did you change afterwards?",
            competency: "Reliability",
            criteria: [
              clarity,
              {
                name: "Root cause",
                weak: "Stops at the symptom",
                strong: "Finds the cause, proves it and removes its class",
                weight: 2,
              },
            ],
          },
          {
            text: "Describe a design decision you later came to regret. What would you do differently?",
            competency: "Judgment",
            criteria: [
              ownership,
              {
                name: "Learning",
                weak: "Defends the decision or blames others",
                strong: "Says what was missed and how it changed later work",
              },
            ],
          },
        ],
      },
    ],
    draft: "Backend deep dive",
  },
  {
    title: "Customer Success Manager",
    location: "Madrid",
    description:
      "You are the person our customers call first, and the reason they stay.",
    templates: [
      {
        title: "Customer conversations",
        difficulty: "MEDIUM",
        focusArea: "Communication",
        instructions: "Answer as you would speak to a colleague.",
        questions: [
          {
            text: "A customer is about to leave after a failed delivery. Walk us through your next day.",
            competency: "Customer focus",
            criteria: [
              clarity,
              {
                name: "Customer's interest",
                weak: "Begins with the contract",
                strong: "Begins with what the customer needs now",
                weight: 2,
              },
            ],
          },
          {
            text: "Tell us about a time you had to say no to a customer. How did it end?",
            competency: "Honesty",
            criteria: [ownership],
          },
        ],
      },
      {
        title: "Short screening",
        difficulty: "EASY",
        focusArea: "Motivation",
        instructions: "",
        questions: [
          {
            text: "What made you interested in this role, and what would you like to know about it?",
            competency: "Motivation",
            criteria: [clarity],
          },
        ],
      },
    ],
  },
  {
    title: "Warehouse Shift Lead (evening shift, fixed term for one year)",
    location: "Rotterdam",
    description: "You lead a team of twelve people and thirty robots.",
    templates: [
      {
        title: "Leading a shift",
        difficulty: "MEDIUM",
        focusArea: "Leadership and safety",
        instructions: "Your phone is fine for this interview.",
        questions: [
          {
            text: "Someone on your shift keeps ignoring a safety rule because it slows them down. What do you do?",
            competency: "Safety",
            criteria: [ownership, clarity],
          },
          {
            text: "Tell us about the best team you worked in. What did you do for it?",
            competency: "Leadership",
            criteria: [ownership],
          },
        ],
      },
    ],
  },
];

// prettier-ignore
export const candidateNames = [
  "Ada Okafor", "Åse Lindqvist", "Amir Haddad", "Beatriz Carvalho", "Ben O’Neill",
  "Chiara Rossi", "Chen Wei", "Daniel Novák", "Dilnoza Karimova", "Elif Yılmaz",
  "Emeka Nwosu", "Eva Müller", "Fatima Zahra El Idrissi", "Felix Braun", "Freya Sørensen",
  "Gabriel Santos", "Grace Kim", "Hanna Schäfer", "Hiroshi Tanaka", "Ines Fernández",
  "Ivan Petrov", "Jakub Kowalski", "Jasmin Patel", "João Pedro de Albuquerque e Vasconcelos", "Julia Weiss",
  "Kaan Demir", "Karolina Wójcik", "Kofi Mensah", "Lara Hoffmann", "Leila Rahimi",
  "Liam Murphy", "Lucía Gómez", "Magnus Berg", "Mai Nguyễn", "Marta Silva",
  "Mateo Díaz", "Mehmet Aydın", "Mia Johansson", "Nadia Hassan", "Nikhil Rao",
  "Nora Virtanen", "Olga Ivanova", "Omar Farouk", "Paula Neumann", "Piotr Zieliński",
  "Priya Sharma", "Quentin Lefèvre", "Rania Aziz", "Rasmus Holm", "Sara Cohen",
  "Seán Byrne", "Sofia Papadopoulou", "Takumi Mori", "Tereza Horáková", "Tomás Herrera",
  "Uma Krishnan", "Victor Almeida", "محمد الفاسي", "Yuki Sato", "Zoë van den Berg",
];
