System.Console.WriteLine("Voir STYLE.md : « Changer le modèle ».");
