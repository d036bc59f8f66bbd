import { declareStory } from "@/tests/support/story";

declareStory();
