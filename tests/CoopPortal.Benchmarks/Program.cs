System.Console.WriteLine("à venir");
